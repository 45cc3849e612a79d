"""Articles in, tables out: `load` reads files, `read` is the pure function over a batch."""

from .articles import load
from .reader import read

__all__ = ["load", "read"]
