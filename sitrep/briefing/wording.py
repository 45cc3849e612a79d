"""The house style of numbers, units, names and dates: from a row's cells to English words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from babel.numbers import get_currency_name

from .pieces import Reported

Row = dict[str, Any]

QUALIFIERS = {"=": "", "~": "about", ">": "at least", "<": "up to"}
QUALIFYING = frozenset(
    {
        "a maximum of", "a minimum of", "about", "almost", "an estimated", "approximately", "around", "as few as", "as many as", "as much as", "at least", "at most", "at the most",
        "close to", "estimated", "fewer than", "in excess of", "just over", "just under", "less than", "more than", "nearly", "no fewer than", "no less than", "no more than",
        "not less than", "not more than", "over", "perhaps", "probably", "roughly", "some", "under", "up to", "upwards of", "well over", "well under",
    }
)
SCALES = (("trillion", 12), ("billion", 9), ("million", 6))
CURRENCY_SIGNS = {"USD": "US$", "AUD": "A$", "CAD": "C$", "NZD": "NZ$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}
INVARIANT = frozenset(
    "aircraft airborne aviation cavalry cattle corps counterfire crew dead headquarters hertz infantry injured materiel matériel military missing "
    "people percent personnel police rotorcraft series sheep spacecraft species staff warcraft watercraft wounded yen".split()
)
IRREGULAR = {"child": "children", "foot": "feet", "half": "halves", "person": "people", "woman": "women"}
ENDS_IN_MAN = re.compile(r"(?<!hu)(?<!ger)(?<!ro)(?<!otto)man$")
VAGUE_WORD = (
    r"a|an|the|couple|few|several|many|some|countless|hundreds?|thousands?|millions?|billions?|trillions?|tens?|dozens?|scores?|teens|lakhs?|crores?|of"
)
VAGUE = re.compile(rf"(?:(?:{VAGUE_WORD})(?![\w’'-])\s*)+", re.IGNORECASE)
TAKES_OF = re.compile(r"(?:couple|tens|dozens|scores|hundreds|thousands|millions|billions|trillions|lakhs|crores|teens)$", re.IGNORECASE)
WITH_ARTICLE = re.compile(
    r"(?:^|\s)(?:states|kingdom|union|nations|emirates|netherlands|philippines|republic|republic of .+|islands|bahamas|maldives|us|usa|u\.s\.|uk|u\.k\.|uae|eu|un|osce"
    r"|baltics?|balkans|sahel|gulf|donbass?|west bank|middle east|far east|caucasus|sea|ocean|strait|straits|canal|peninsula|border|coast"
    r"|river|channel|embassy|region|area|suburb|capital|airport|embassy in .+|border (?:with|of|between) .+|capital of .+|north of .+|south of .+|east of .+|west of .+"
    r"|gulf of .+|strait of .+|straits of .+|bay of .+|horn of .+|sea of .+|coast of .+|demilitari[sz]ed zone|gaza strip)$",
    re.IGNORECASE,
)
HIDDEN = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")


def shown(text: str) -> str:
    """A cell's text for display: without control, zero-width and direction characters, white space made single."""
    return re.sub(r"\s+", " ", HIDDEN.sub("", text)).strip()


def typeset(text: str) -> str:
    """A name for display, its apostrophe curved as the house sets it."""
    return re.sub(r"(?<=\w)'(?=\w|$| )", "’", shown(text))


def plural(unit: str) -> str:
    """English plural of a singular head noun or noun phrase."""
    head, space, last = unit.rpartition(" ")
    lower = last.lower()
    if lower in INVARIANT or (lower.endswith("s") and not re.search(r"(?:ss|us|is)$", lower)):
        many = last
    elif lower in IRREGULAR:
        many = IRREGULAR[lower]
    elif ENDS_IN_MAN.search(lower):
        many = last[:-2] + "en"
    elif re.search(r"[^aeiou]y$", lower):
        many = last[:-1] + "ies"
    elif re.search(r"(?:s|x|z|ch|sh)$", lower):
        many = last + "es"
    else:
        many = last + "s"
    return head + space + many


def grouped(value: Decimal) -> str:
    """All digits of a number, in groups of three."""
    return f"{value.normalize():,f}".replace("-", "−")


def digits(value: float) -> tuple[str, str]:
    """A number and its scale word: 650000000.0 → ("650", "million"); 12345.0 → ("12,345", "")."""
    exact = Decimal(repr(value))
    for word, power in SCALES:
        scaled = exact.scaleb(-power)
        if abs(scaled) >= 1 and scaled == round(scaled, 2):
            return grouped(scaled), word
    return grouped(exact), ""


def amount(value: float, value_max: float | None = None) -> tuple[str, str]:
    """A number or a range and its scale word. Both ends of a range share the scale, or carry none."""
    number, scale = digits(value)
    if value_max is None:
        return number, scale
    upper, upper_scale = digits(value_max)
    if scale == upper_scale:
        return f"{number}–{upper}", scale
    return f"{grouped(Decimal(repr(value)))}–{grouped(Decimal(repr(value_max)))}", ""


def unit_words(unit: str | None, singular: bool = False) -> str:
    """The unit as it follows a number; empty for money and where no unit is known."""
    if unit is None or is_currency(unit):
        return ""
    return shown(unit) if singular else plural(shown(unit))


def is_currency(unit: str | None) -> bool:
    return unit is not None and re.fullmatch(r"[A-Z]{3}", unit) is not None and get_currency_name(unit, locale="en") != unit


def currency_words(unit: str) -> str:
    """Name of a currency for many: USD → US dollars."""
    return get_currency_name(unit, 2, locale="en")


def qualifier(row: Row) -> str:
    """The article's own qualifier where it stands before the numeral and reads well there, else the house word for the row's change."""
    word = re.sub(r" (?:a|an|the)$", "", shown(row["change_word"] or ""), flags=re.IGNORECASE).lower()
    before = row["text"][: row["number_start"] - row["start"]].lower()
    if row["change"] != "=" and word in QUALIFYING and word in shown(before):
        return word
    return QUALIFIERS[row["change"]]


def vague_quantity(row: Row) -> str:
    """The vague number in the article's own words: "billions", "tens of thousands of", "several hundred"; "" if unread."""
    found = VAGUE.match(row["text"], row["number_start"] - row["start"])
    words = re.sub(r"(?:\s+of)+$", "", shown(found[0]), flags=re.IGNORECASE).lower() if found else ""
    words = re.sub(r"^(?=(?:few|couple)\b)", "a ", words)
    return words + " of" if TAKES_OF.search(words) else words


def quantity(row: Row, with_unit: bool = True) -> Reported:
    """A figure's number in house style, with qualifier, scale and (where asked) unit."""
    unit = row["unit"]
    if row["vague"]:
        return _vague(row, with_unit)
    number, scale = amount(row["value"], row["value_max"])
    words = unit_words(unit, singular=row["value"] == 1 and row["value_max"] is None)
    if is_currency(unit):
        number = CURRENCY_SIGNS.get(unit, unit + "\u00a0") + number
    return Reported(row["figure_id"], qualifier(row), number, scale, words if with_unit else "")


def _vague(row: Row, with_unit: bool) -> Reported:
    words, unit = vague_quantity(row), row["unit"]
    own = "" if row["change"] == "~" and not row["change_word"] else qualifier(row)
    if not words:
        return Reported(row["figure_id"], "", shown(row["text"]))
    noun = currency_words(unit) if is_currency(unit) else unit_words(unit)
    if with_unit and noun:
        return Reported(row["figure_id"], own, words, "", noun)
    bare = re.sub(r" of$", "", words)
    return Reported(row["figure_id"], own, bare)


def with_article(name: str) -> str:
    """A place or actor as it stands in a sentence: "United States" → "the United States"."""
    return f"the {name}" if WITH_ARTICLE.search(name) and not re.match(r"(?:the|its|their|his|her|our) |.*[’']s? ", name, re.IGNORECASE) else name


MONTHS = "January February March April May June July August September October November December".split()


def day(value: str) -> str:
    """A date in words: 2022-02-02 → 2 February 2022; 2022-02 → February 2022; 2022-W05 → week 5 of 2022."""
    if week := re.fullmatch(r"(\d{4})-W(\d{2})", value):
        return f"week {int(week[2])} of {week[1]}"
    year, *rest = value.split("-")
    if not rest:
        return year
    month = MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"
