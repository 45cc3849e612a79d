"""From tables to pictures. Takes rows, knows nothing of the rules that read them."""

from .maps import Map, draw_map

__all__ = ["Map", "draw_map"]
