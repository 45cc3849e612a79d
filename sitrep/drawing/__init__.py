"""From tables to pictures. Takes rows, knows nothing of the rules that read them."""

from .charts import Chart, draw_charts
from .maps import Map, draw_map
from .saving import save_pictures

__all__ = ["Chart", "Map", "draw_charts", "draw_map", "save_pictures"]
