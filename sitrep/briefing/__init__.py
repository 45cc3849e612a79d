"""From tables to the published page: compose the sections, show them in a notebook, export HTML and PDF through the gate."""

from .briefing import SECTIONS, Briefing, compose
from .export import export
from .gate import verify
from .showing import show_map

__all__ = ["SECTIONS", "Briefing", "compose", "export", "show_map", "verify"]
