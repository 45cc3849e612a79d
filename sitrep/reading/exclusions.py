"""Numbers that count nothing: dates, ages, ordinals, names, times, labels, "one" as a pronoun. Each has its reason."""

from __future__ import annotations

from collections.abc import Sequence

from . import labels
from .nouns import looks_plural
from .numerals import DASHES, Number
from .sentences import Words
from .units import Unit

ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
ORDINAL_WORDS = frozenset("first second third fourth fifth sixth seventh eighth ninth".split())
MERIDIEMS = frozenset(("am", "pm", "a.m", "p.m", "gmt", "utc", "est", "edt", "bst", "cet", "o'clock", "hrs"))
ONE_PRONOUN_AFTER = frozenset("of another by or more day time thing side hand way where who that which could can should would might must may is was has had 's ' can't".split())
BEFORE_ONE = frozenset("no any some every each another this that the which only not former first last as number big good new only single".split())
PERSON_NOUNS = frozenset("man woman boy girl mother father son daughter student soldier officer victim resident".split())
AGED = frozenset("children child people men women adults boys girls those anyone everyone males females youths kids persons citizens voters patients".split())
MONTH_DAYS = 31
ERAS = frozenset(("a.d.", "ad", "b.c.", "bc", "bce"))
MONTHS = frozenset("january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec".split())


def reason(words: Words, number: Number, unit: Unit | None, names: Sequence[bool]) -> str | None:
    """Residue reason of a number that is no figure, else None. names: per token, whether it is part of a name of a person or place."""
    if number.dimension in {"money", "percent"} and not _is_ordinal(words, number):
        return "determiner" if number.value == 0 and number.value_max is None else None
    if _is_ordinal(words, number):
        return "ordinal"
    if _is_time(words, number):
        return "time"
    if number.value == 0 and number.value_max is None:
        return "determiner"
    if _is_age(words, number, unit):
        return "age"
    if labels.is_designation(words, number, unit):
        return "name"
    if labels.is_telephone(words, number):
        return "label"
    if _is_year(words, number, unit):
        return "date"
    if labels.is_label(words, number, unit):
        return "label"
    if labels.opens_name(words, number, unit):
        return "name"
    if number.is_word and number.value == 1 and number.value_max is None and number.last - number.first == 1 and _is_pronoun(words, number, unit):
        return "determiner"
    if names[number.first] and number.last - number.first == 1 and (number.is_word or unit is None):
        return "name"
    return None


def _after(words: Words, i: int) -> str:
    return words.lower[i] if i < len(words.lower) else ""


def _before(words: Words, i: int) -> str:
    return words.lower[i - 1] if i > 0 else ""


def _is_ordinal(words: Words, number: Number) -> bool:
    if _after(words, number.last) in DASHES and _after(words, number.last + 1) in ORDINAL_WORDS and words.adjacent(number.last + 1):
        return True
    if _before(words, number.first) == "of" and _before(words, number.first - 1) in ORDINAL_ENDINGS:
        return True  # 3rd of 12
    return _after(words, number.last) in ORDINAL_ENDINGS and words.adjacent(number.last)


def _is_time(words: Words, number: Number) -> bool:
    i, after = number.last, _after(words, number.last)
    if after in MERIDIEMS or (after in {"a", "p"} and _after(words, i + 1) == "." and _after(words, i + 2) == "m"):
        return number.value <= 2400
    if after == ":" and words.adjacent(i) and i + 1 < len(words.lower) and words.adjacent(i + 1) and words.lower[i + 1][0].isdigit():
        return True
    token = words.lower[number.first]
    if after == "hours" and _after(words, i + 1) != "of" and len(token) == 4 and token.isdigit() and number.value <= 2400 and number.value % 100 < 60:
        return True  # 0600 hours
    if words.lower[i : i + 3] in (["hours", "a", "day"], ["days", "a", "week"]) and number.value in {24, 7}:
        return True  # round the clock
    return _before(words, number.first) == ":" and words.adjacent(number.first) and number.first > 1 and words.lower[number.first - 2].isdigit()


def _is_age(words: Words, number: Number, unit: Unit | None) -> bool:
    i = number.last
    if number.value > 120:
        return False
    tokens = [token for token in words.lower[i : i + 7] if token not in DASHES]
    if tokens[:2] in (["year", "old"], ["years", "old"], ["month", "old"], ["months", "old"], ["yearold"], ["year", "olds"]):
        behind = words.words[i + 4] if i + 4 < len(words.words) and words.lower[i] in DASHES else (tokens[2] if len(tokens) > 2 else "")
        is_thing = unit is not None and behind and behind[0].islower() and behind not in PERSON_NOUNS and words.lower[i] in DASHES and _describes_thing(words, i + 4)
        return not is_thing
    if _of_people(words, number, unit):
        return True
    if _before(words, number.lead) in {"aged", "age", "ages"} or _before(words, number.first) in {"aged", "age", "ages"} or _before(words, number.first) == "of" and _before(words, number.first - 1) == "age":
        return True
    if unit is None and words.lower[max(0, number.lead - 2) : number.lead] in BEING and after_comma(words, i):
        return 3 <= number.value <= 110 and number.value_max is None
    if unit is None and _before(words, number.first) == "," and after_comma(words, i) and number.first > 1:
        name = words.words[number.first - 2]
        if name == "." and _before(words, number.first - 2) in {"jr", "sr"}:
            return True
        return name[0].isupper() and not number.is_word and 5 <= number.value <= 110 and number.value_max is None
    return False


def _of_people(words: Words, number: Number, unit: Unit | None) -> bool:
    """"children under 5", "a boy of 12": a bare number behind people tells their age."""
    before = _before(words, number.lead)
    if unit is not None or number.is_word or number.measure or not 0 < number.value <= 110:
        return False
    if before == "of":
        return _before(words, number.lead - 1) in PERSON_NOUNS and after_comma(words, number.last)
    return before in AGED and number.modifier is not None and words.lower[number.modifier[0]] in {"under", "over", "above", "below"}


BEING = [[who, verb] for who in ("who", "he", "she") for verb in ("is", "was", "turned", "turns")]


def after_comma(words: Words, i: int) -> bool:
    """Whether a comma (or the sentence's end) stands at token i: the other side of an apposition."""
    return _after(words, i) in {",", ".", ";", ")"}


THING_WORDS = frozenset("treaty armistice war conflict ceasefire agreement pact truce law dispute regime embargo alliance building ship plane aircraft insurgency occupation feud rivalry mission ban blockade deal accord border system base bridge".split())


def _describes_thing(words: Words, i: int) -> bool:
    return any(token in THING_WORDS for token in words.lower[i : i + 6])


def _is_month(words: Words, i: int) -> bool:
    return i < len(words.words) and words.words[i][0].isupper() and (words.lower[i] in MONTHS or words.words[i] == "May")


def _is_year(words: Words, number: Number, unit: Unit | None) -> bool:
    """A bare four-digit number that can only be a year the date reader did not place, or a day behind a month's name."""
    before = _before(words, number.first)
    month = _before(words, number.first - 1) if before == "." else before
    is_day = number.value <= MONTH_DAYS and not number.is_word and number.modifier is None and not number.value % 1
    if is_day and _after(words, number.last) in DASHES | {"to", "and"} and _is_month(words, number.last + 2):
        return True  # from 3 to 5 May
    if is_day and (month in MONTHS or _is_month(words, number.last)):
        return True
    if before in ERAS | {"©"} or _after(words, number.last) in ERAS and words.words[number.last].isupper():
        return not number.is_word
    if number.is_word or number.value_max is not None or "," in words.words[number.first] or number.last - number.first > 1:
        return False
    if not 1500 <= number.value <= 2100 or number.value % 1 or len(words.words[number.first]) != 4 or number.modifier:
        return False
    if _after(words, number.last) == "s" and words.adjacent(number.last) or _after(words, number.last) == "'s":
        return True
    return unit is None or unit.rule in {"unit.plural_noun", "unit.last_noun"} and _before(words, number.first) in {"in", "since", "the", "until", "of", "from", "by", "after", "before"}


def _is_pronoun(words: Words, number: Number, unit: Unit | None) -> bool:
    """"one member", "no one", "one of the": determiner or pronoun, unless it counts people or equipment."""
    before, after = _before(words, number.first), _after(words, number.last)
    if before in BEFORE_ONE or after in DASHES:
        return True
    if after == "of":  # "one of its soldiers" counts a loss; "one of the soldiers" points at a man
        return unit is None or unit.kind not in COUNTED_KINDS or _after(words, number.last + 1) not in {"its", "their", "our"}
    if after in ONE_PRONOUN_AFTER or unit is None:
        return True
    if number.modifier is not None and unit.dimension in {"distance", "duration"}:  # at least one kilometre
        return False
    return unit.kind not in COUNTED_KINDS or unit.name in {"member", "man", "force", "side", "leader", "person's"}


COUNTED_KINDS = frozenset("military fighter police civilian displaced victim captive worker official aircraft ship vehicle weapon munition".split())
