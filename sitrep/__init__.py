"""Sitrep: news articles about military deployments → tidy tables, maps and a reproducible briefing.

The flow, part by part: `reading` → `tables` → `drawing`, `briefing` → `running` → `cli`.
"""

__version__ = "0.1.0"
