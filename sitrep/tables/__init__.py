"""From what the reader found to what can be drawn and told: forces and checks, stored, explained, explored."""

from __future__ import annotations

from ..schema import TABLES, Tables
from .checks import run_checks
from .forces import build_forces

__all__ = ["reconcile"]


def reconcile(tables: Tables) -> Tables:
    """`tables` as the reader returns them, with `forces` and `checks` added. Pure: the tables given stay as they are."""
    complete = tables | {"forces": build_forces(tables), "checks": run_checks(tables)}
    return {name: complete[name] for name in TABLES}
