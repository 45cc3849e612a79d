"""Numbers that count nothing: dates, ages, ordinals, names, times, labels, "one" as a pronoun. Each has its reason."""

from __future__ import annotations

from collections.abc import Sequence

from .nouns import looks_plural
from .numerals import DASHES, Number
from .sentences import Words
from .units import Unit

ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
ORDINAL_WORDS = frozenset("first second third fourth fifth sixth seventh eighth ninth".split())
CALIBRES = frozenset(("mm", "cal", "caliber", "calibre", "x"))
MERIDIEMS = frozenset(("am", "pm", "a.m", "p.m", "gmt", "utc", "est", "edt", "bst", "cet", "o'clock", "hrs"))
LABELS = frozenset(
    "article articles page pages pp chapter section paragraph clause rule title amendment resolution no number nos room route highway interstate channel volume vol "
    "issue figure table line level phase stage day part act episode season grade class group flight gate building block floor apartment suite box tel phone fax "
    "telephone step type mark mk version model file case bill proposition order directive protocol appendix annex psalm verse size game round lot unit platform exit track area zone camp world year".split()
)
WORD_LABELS = frozenset("phase stage day part level group type class number year camp game round step grade unit area zone world".split())
ONE_PRONOUN_AFTER = frozenset("of another by or more day time thing side hand way where who that which could can should would might must may is was has had 's ' can't".split())
BEFORE_ONE = frozenset("no any some every each another this that the which only not former first last as number big good new only single".split())
PERSON_NOUNS = frozenset("man woman boy girl mother father son daughter student soldier officer victim resident".split())
TEAM_SCORES = frozenset("win won beat lead led draw victory defeat lost loss vote voted votes".split())
MONTH_DAYS = 31
MOST_GROUPS = 6  # of digits in a telephone number
DIALLING = DASHES | frozenset("()")
MONTHS = frozenset("january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec".split())


def reason(words: Words, number: Number, unit: Unit | None, names: Sequence[bool]) -> str | None:
    """Residue reason of a number that is no figure, else None. names: per token, whether it is part of a name of a person or place."""
    if number.value == 0:
        return "determiner"
    if number.dimension in {"money", "percent"} and not _is_ordinal(words, number):
        return None
    if _is_ordinal(words, number):
        return "ordinal"
    if _is_time(words, number):
        return "time"
    if _is_age(words, number, unit):
        return "age"
    if _is_designation(words, number, unit):
        return "name"
    if _is_year(words, number, unit):
        return "date"
    if _is_label(words, number, unit):
        return "label"
    if number.is_word and number.value == 1 and number.last - number.first == 1 and _is_pronoun(words, number, unit):
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
    return _after(words, number.last) in ORDINAL_ENDINGS and words.adjacent(number.last)


def _is_time(words: Words, number: Number) -> bool:
    i, after = number.last, _after(words, number.last)
    if after in MERIDIEMS or (after in {"a", "p"} and _after(words, i + 1) == "." and _after(words, i + 2) == "m"):
        return number.value <= 2400
    if after == ":" and words.adjacent(i) and i + 1 < len(words.lower) and words.adjacent(i + 1) and words.lower[i + 1].isdigit():
        return True
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
    if _before(words, number.first) in {"aged", "age", "ages"} or _before(words, number.first) == "of" and _before(words, number.first - 1) == "age":
        return True
    if unit is None and _before(words, number.first) == "," and after_comma(words, i) and number.first > 1:
        name = words.words[number.first - 2]
        return name[0].isupper() and not number.is_word and 5 <= number.value <= 110 and number.value_max is None
    return False


def after_comma(words: Words, i: int) -> bool:
    """Whether a comma (or the sentence's end) stands at token i: the other side of an apposition."""
    return _after(words, i) in {",", ".", ";", ")"}


THING_WORDS = frozenset("treaty armistice war conflict ceasefire agreement pact truce law dispute regime embargo alliance building ship plane aircraft insurgency occupation feud rivalry mission ban blockade deal accord border system base bridge".split())


def _describes_thing(words: Words, i: int) -> bool:
    return any(token in THING_WORDS for token in words.lower[i : i + 6])


def _is_designation(words: Words, number: Number, unit: Unit | None) -> bool:
    """F-16, M1A2, S-400, 155mm, 82nd; Covid-19; "Group of 20"; a numeral glued to capital letters."""
    i, k = number.first, number.last
    if i > 0 and words.adjacent(i):
        before = words.words[i - 1]
        if before[0].isalpha() and not number.currency and before.lower() not in {"us", "usd"}:
            return True
        if before in DASHES and i > 1 and words.adjacent(i - 1) and words.words[i - 2][0].isalpha() and not number.is_word:
            return words.words[i - 2][0].isupper() or words.lower[i - 2] not in {"mid", "pre", "post", "non", "under", "over"}
        if before in {".", "/", ":", "@", "#", "_"} and i > 1 and words.adjacent(i - 1):
            return True
    after = words.words[k] if k < len(words.words) else ""
    if after and words.adjacent(k) and not number.is_word:
        if after.lower() in CALIBRES or after[0].isalpha() and after.isupper() and after.lower() not in {"k", "m", "bn", "mn", "km", "b"}:
            return True
    if _after(words, k) in DASHES and _after(words, k + 1) in {"caliber", "calibre", "mm", "millimeter", "millimetre", "gauge", "inch"} and unit is not None:
        return _after(words, k + 1) not in {"inch", "millimeter", "millimetre"} or unit.dimension == "equipment"
    return False


def _is_label(words: Words, number: Number, unit: Unit | None) -> bool:
    """"Article 5", "Phase Two", "page 3", "Boeing 737", scores "2-0", telephone numbers."""
    i = number.first
    before, raw = _before(words, i), words.words[i - 1] if i else ""
    digits = words.words[i]
    if not number.is_word and not number.currency and (_is_telephone(words, number) or _ends_score(words, number)):
        return True
    if digits.isdigit() and (len(digits) > 6 or len(digits) > 3 and digits[0] == "0") or unit is None and digits.isdigit() and len(digits) > 5:
        return True
    if before == "of" and _before(words, i - 1) == "group":
        return True
    if before == "." and i > 1 and words.lower[i - 2] in {"no", "nos", "vol", "pp", "p"}:
        return True
    speaks_of_all = before == "no" and number.is_word or before == "number" and looks_plural(_before(words, i - 1))  # "no one", "soldiers number 400"
    if before in LABELS and number.lead == i and not speaks_of_all and (not number.is_word or before in WORD_LABELS or raw[0].isupper()):
        if unit is None or before in {"article", "resolution", "chapter", "section", "no", "number", "room", "route", "channel", "page"} or raw[0].isupper():
            return words.gaps[i].count("\n") == 0 and not (before in {"day", "year", "world", "order", "area", "group", "line"} and unit is not None)
    if raw and raw[0].isupper() and not number.is_word and number.lead == i and unit is None and words.gaps[i] and "\n" not in words.gaps[i] and not number.currency:
        sentence = words.sentences[words.sentence_of[i]]
        starts = i - 1 == sentence.first
        return raw.lower() not in NUMERIC_LEADS and not (starts and raw.lower() in NUMERIC_LEADS) and number.value < 10000 and not raw.isupper()
    if number.value_max is None and not number.is_word and _after(words, number.last) in DASHES and words.adjacent(number.last):
        if _after(words, number.last + 1).isdigit() and words.adjacent(number.last + 1):
            return unit is None or bool(TEAM_SCORES & set(words.lower[max(0, i - 4) : i]))
    return False


def _is_telephone(words: Words, number: Number) -> bool:
    """Whether a numeral stands in a row of digits that opens with "+" or a zero: "+44 20 7946 0018", "(020) 7946-0018"."""
    first, last = number.first, number.last
    for _ in range(MOST_GROUPS):
        back = first - 1 - (_before(words, first) in DIALLING)
        if not (back >= 0 and words.lower[back].isdigit() and "\n" not in words.gaps[first]):
            break
        first = back
    while last < len(words.lower) and words.lower[last] in DIALLING and last < number.last + 1:
        last += 1
    opens = _before(words, first) == "+" and words.adjacent(first) or words.lower[first].startswith("0") and len(words.lower[first]) > 2
    return opens and (first < number.first or _after(words, last).isdigit())


def _ends_score(words: Words, number: Number) -> bool:
    """The second numeral of "3-1": the first was a label, for a range holds both its ends."""
    i = number.first
    joined = words.adjacent(i) and words.adjacent(i - 1) and _before(words, i) in DASHES and _before(words, i - 1).isdigit()
    return joined and i > 1 and not _before(words, i - 2) in DASHES and number.last - i == 1


NUMERIC_LEADS = frozenset(
    "the a an of in about some nearly almost over around roughly approximately only another additional all more up at between from these those and but with when while by for to "
    "on after before since until least most than killing including total that as if or its their his her our no just early mid late thousands hundreds is are was were".split()
)


def _is_year(words: Words, number: Number, unit: Unit | None) -> bool:
    """A bare four-digit number that can only be a year the date reader did not place, or a day behind a month's name."""
    before = _before(words, number.first)
    month = _before(words, number.first - 1) if before == "." else before
    if month in MONTHS and number.value <= MONTH_DAYS and not number.is_word and number.value_max is None:
        return True
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
    return unit.kind not in COUNTED_KINDS or unit.name in {"member", "man", "force", "side", "leader", "person's"}


COUNTED_KINDS = frozenset("military fighter police civilian displaced victim captive worker official aircraft ship vehicle weapon munition".split())
