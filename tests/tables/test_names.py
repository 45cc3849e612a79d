"""English names of actors."""

import pytest

from sitrep.tables.names import actor_name


@pytest.mark.parametrize("code, name", [
    ("USA", "United States"), ("KEN", "Kenya"), ("POL", "Poland"), ("XKX", "Kosovo"), ("TUR", "Türkiye"), ("KOR", "South Korea"), ("GBR", "United Kingdom"),
    ("NATO", "NATO"), ("EU", "European Union"), ("UN", "United Nations"), ("OSCE", "OSCE"), ("AU", "African Union"), ("QQQ", "QQQ"), (None, None),
])
def test_names(code, name):
    """Countries by ISO code, organisations by name; an unknown code is its own name, no actor has none."""
    assert actor_name(code) == name
