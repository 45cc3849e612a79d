"""Articles in, tables out: `load` reads files, `read` is the pure function over a batch.

The records that its modules hand on are never changed once made, though none is frozen: a frozen dataclass sets each of
its fields the long way, which took an eighth of all reading time. tests/test_layers.py holds them to it.
"""

from .articles import load
from .reader import read

__all__ = ["load", "read"]
