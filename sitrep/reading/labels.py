"""Numbers that name a thing and count none: models, articles, pages, indexes, scores, telephone numbers."""

from __future__ import annotations

from .nouns import is_plural_acronym, looks_plural
from .numerals import DASHES, Number
from .sentences import Words
from .units import MASS_NOUNS, Unit

CALIBRES = frozenset(("mm", "cal", "caliber", "calibre", "x"))
HYPHENS = frozenset("-‐‑")
PREFIXES = frozenset("mid pre post non under over sub minus plus near".split())  # what a hyphen ties to a quantity, not to a name
LABELS = frozenset(
    "article articles page pages pp chapter section paragraph clause rule title amendment resolution no number nos room route highway interstate channel volume vol "
    "issue figure table line level phase stage day part act episode season grade class group flight gate building block floor apartment suite box tel phone fax "
    "telephone step type mark mk version model file case bill proposition order directive protocol appendix annex psalm verse size game round lot unit platform exit track area zone camp world year caption photo slide exhibit panel image category item footnote note suite docket isbn zip".split()
)
WORD_LABELS = frozenset("phase stage day part level group type class number year camp game round step grade unit area zone world category".split())
INDEXES = frozenset("ftse asx cac dax mdax stoxx nikkei nasdaq russell fortune topix ibex csi kospi nifty tsx bse mib aex smi ta wilshire".split())
TEAM_SCORES = frozenset("win won beat lead led draw victory defeat lost loss vote voted votes".split())
MOST_LABELS = 8
STREETS = frozenset("street st avenue ave road rd lane drive square boulevard terrace".split())
AROUND = 8
MOST_GROUPS = 6  # of digits in a telephone number
DIALLING = DASHES | frozenset("()")


def _after(words: Words, i: int) -> str:
    return words.lower[i] if i < len(words.lower) else ""


def _before(words: Words, i: int) -> str:
    return words.lower[i - 1] if i > 0 else ""


def is_designation(words: Words, number: Number, unit: Unit | None) -> bool:
    """F-16, M1A2, S-400, 155mm, 82nd; Covid-19; "Group of 20"; a numeral glued to capital letters."""
    i, k = number.first, number.last
    if i > 0 and words.adjacent(i):
        before = words.words[i - 1]
        if before[0].isalpha() and not number.currency and before.lower() not in {"us", "usd"}:
            return True
        if before in HYPHENS and i > 1 and words.adjacent(i - 1) and words.words[i - 2][0].isalpha() and not number.is_word:
            return words.lower[i - 2] not in PREFIXES
        if before in {".", "/", ":", "@", "#", "_"} and i > 1 and words.adjacent(i - 1):
            return True
    after = words.words[k] if k < len(words.words) else ""
    if after and words.adjacent(k) and not number.is_word and not (unit is not None and unit.rule == "unit.symbol"):
        if after.lower() in CALIBRES or after[0].isalpha() and after.isupper() and after.lower() not in {"k", "m", "bn", "mn", "km", "b"}:
            return True
    if _after(words, k) in DASHES and _after(words, k + 1) in {"caliber", "calibre", "mm", "millimeter", "millimetre", "gauge", "inch"} and unit is not None:
        return _after(words, k + 1) not in {"inch", "millimeter", "millimetre"} or unit.dimension == "equipment"
    return False


def is_label(words: Words, number: Number, unit: Unit | None) -> bool:
    """"Article 5", "Phase Two", "page 3", "Boeing 737", scores "2-0", telephone numbers."""
    i = number.first
    before, raw = _before(words, i), words.words[i - 1] if i else ""
    digits = words.words[i]
    if not number.is_word and not number.currency and (_ends_score(words, number) or _is_address(words, number)):
        return True
    stated = number.modifier is not None or number.value_max is not None or number.last - i > 1
    if digits.isdigit() and (len(digits) > 6 or len(digits) > 3 and digits[0] == "0" or unit is None and len(digits) > 5) and not stated:
        return True
    if before == "of" and i > 1 and (words.words[i - 2] == "Group" or words.lower[i - 2].isdigit() and _before(words, i - 2) in LABELS):  # Group of 20, photo 3 of 7
        return True
    if not number.is_word and not stated and number.lead == i and _follows_acronym(words, number, unit):
        return True
    if before == "." and i > 1 and words.lower[i - 2] in {"no", "nos", "vol", "vols", "pp", "p", "sec", "art", "arts", "fig", "para", "paras"}:
        return True
    if not number.is_word and not number.currency and (unit is None or unit.rule == "unit.last_noun") and not stated and _is_mark(words, number):
        return True
    if not number.is_word and (_continues_labels(words, i) or _is_tally(words, number)):
        return True
    speaks_of_all = before == "no" and number.is_word or before == "number" and (looks_plural(_before(words, i - 1)) or _before(words, i - 1) in {"to", "they", "which", "who"})  # "no one", "soldiers number 400"
    if before in LABELS and number.lead == i and not speaks_of_all and (not number.is_word or before in WORD_LABELS or raw[0].isupper()):
        if unit is None or before in {"article", "resolution", "chapter", "section", "no", "number", "room", "route", "channel", "page"} or raw[0].isupper():
            return words.gaps[i].count("\n") == 0 and not (before in {"day", "year", "world", "order", "area", "group", "line"} and unit is not None)
    if raw and any(letter.isupper() for letter in raw[:3]) and not number.is_word and number.lead == i and unit is None and words.gaps[i] and "\n" not in words.gaps[i] and not number.currency:
        sentence = words.sentences[words.sentence_of[i]]
        starts = i - 1 == sentence.first
        return raw.lower() not in NUMERIC_LEADS and not (starts and raw.lower() in NUMERIC_LEADS) and number.value < 10000 and not raw.isupper()
    if number.value_max is None and not number.is_word and _after(words, number.last) in DASHES and words.adjacent(number.last):
        if _after(words, number.last + 1).isdigit() and words.adjacent(number.last + 1):
            return unit is None or bool(TEAM_SCORES & set(words.lower[max(0, i - 4) : i]))
    return False


def _follows_acronym(words: Words, number: Number, unit: Unit | None) -> bool:
    """"S&P 500", "FTSE 100", "(LHD 6)", "HIV 2 drug regimen": a number that belongs to the name before it."""
    i = number.first
    before, raw = _before(words, i), words.words[i - 1] if i else ""
    if "\n" in words.gaps[i] or not words.gaps[i] or not (raw and raw[0].isalpha() and raw[0].isupper()):
        return False
    if (before in INDEXES or before == "p" and _before(words, i - 1) in {"&", "s"}) and words.words[i].isdigit():
        return True
    if unit is None:  # a line all in capitals says nothing
        alone = i < 2 or not words.words[i - 2].isupper()
        return alone and raw.isupper() and 2 < len(raw) < 6 and words.words[i].isdigit() and len(words.words[i]) < 5
    noun = words.lower[unit.last - 1]
    counted = number.value == 1 or looks_plural(noun) or noun in MASS_NOUNS or is_plural_acronym(words.words[unit.last - 1])
    starts = i - 1 == words.sentences[words.sentence_of[i]].first
    return not (counted or starts) and unit.rule in {"unit.head_noun", "unit.term_of_art"}


def opens_name(words: Words, number: Number, unit: Unit | None) -> bool:
    """"the charterer Billions Bunker Group", "the Nine-Dash line": a number word with a capital amid small letters, before another capital."""
    i, k = number.first, number.last
    if not number.is_word or not words.words[i][0].isupper() or number.dimension or k >= len(words.words):
        return False
    follows = words.words[k + 1] if words.words[k] in HYPHENS and k + 1 < len(words.words) else words.words[k]
    quoted = i > 0 and words.words[i - 1] in "\"“'‘"
    back = i - 1 - (i > 0 and words.words[i - 1] in "\"“'‘,")
    sentence = words.sentences[words.sentence_of[i]]
    amid = back >= sentence.first and (words.words[back].islower() or back == sentence.first and words.lower[back] == "the")
    if not amid or not follows[0].isupper() and (quoted or follows[0].isalpha()) or unit is not None and words.words[unit.last - 1].islower():
        return False
    after = next((j for j in range(k, sentence.last) if words.words[j][0].islower()), sentence.last)
    around = [*words.words[max(sentence.first + 1, i - AROUND) : i], *words.words[after : min(sentence.last, i + AROUND)]]
    return 2 * sum(token[0].isupper() for token in around) <= len(around)  # a headline gives every word a capital


def _is_mark(words: Words, number: Number) -> bool:
    """"[12]", "(3)", "1. First", "2) Second", "24/7", "P5+1": a mark of the text or part of a name."""
    i, k = number.first, number.last
    before, after = _before(words, i), _after(words, k)
    if len(words.words[i]) < 4 and before in {"[", "("} and after in {"]", ")"}:
        return True
    starts = words.sentences[words.sentence_of[i]].first == i
    if starts and after in {")", "."} and k + 1 < len(words.words) and words.adjacent(k) and words.words[k + 1][0].isupper() and len(words.words[i]) < 3:
        return True
    slashed = after == "/" and words.adjacent(k) and _after(words, k + 1)[:1].isdigit() and words.adjacent(k + 1)
    return slashed or before == "+" and words.adjacent(i) and words.adjacent(i - 1) and _before(words, i - 1)[-1:].isdigit()


def _continues_labels(words: Words, i: int) -> bool:
    """Whether the number goes on with labels before it: "Articles 5, 6 and 7"."""
    k = i - 1
    while k > max(0, i - MOST_LABELS) and (words.lower[k] in {",", "and", "or", "to"} or words.lower[k].isdigit()):
        k -= 1
    return 0 <= k < i - 2 and words.lower[i - 1] in {",", "and", "or", "to"} and words.lower[k].endswith("s") and words.lower[k] in LABELS and words.lower[k + 1].isdigit()


def _is_tally(words: Words, number: Number) -> bool:
    """"The vote was 52 to 48": both sides of a vote or game."""
    i, k = number.first, number.last
    pair = _after(words, k) == "to" and _after(words, k + 1).isdigit() or _before(words, i) == "to" and _before(words, i - 1).isdigit()
    return pair and bool((TEAM_SCORES | {"score"}) & set(words.lower[max(0, i - 6) : i]))


def _is_address(words: Words, number: Number) -> bool:
    """"10 Downing Street", "1600 Pennsylvania Avenue"."""
    k = number.last
    named = [token for token in words.words[k : k + 3] if token[0].isupper()]
    return len(named) > 1 and words.words[k][0].isupper() and any(token.lower() in STREETS for token in named[1:])


def is_telephone(words: Words, number: Number) -> bool:
    """Whether a numeral in digits stands in a row of digits that opens with "+" or a zero: "+44 20 7946 0018", "(020) 7946-0018"."""
    first, last = number.first, number.last
    if number.is_word or number.currency:
        return False
    for _ in range(MOST_GROUPS):
        back = first - 1 - (_before(words, first) in DIALLING)
        if not (back >= 0 and words.lower[back].isdigit() and "\n" not in words.gaps[first]):
            break
        first = back
    while last < len(words.lower) and words.lower[last] in DIALLING and last < number.last + 1:
        last += 1
    opens = _before(words, first) == "+" and words.adjacent(first) or words.lower[first].startswith("0") and len(words.lower[first]) > 2
    if words.lower[number.first].startswith("0") and len(words.lower[number.first]) > 2 and first < number.first or _after(words, last).startswith("0") and len(_after(words, last)) > 2:
        opens = opens or len(words.lower[first]) > 2  # 1800 011 046
    return opens and (first < number.first or _after(words, last).isdigit())


def _ends_score(words: Words, number: Number) -> bool:
    """The second numeral of "3-1": the first was a label, for a range holds both its ends."""
    i = number.first
    joined = words.adjacent(i) and words.adjacent(i - 1) and _before(words, i) in DASHES and _before(words, i - 1).isdigit()
    return joined and i > 1 and (not _before(words, i - 2) in DASHES and number.last - i == 1 or number.value_max is not None)


NUMERIC_LEADS = frozenset(
    "the a an of in about some nearly almost over around roughly approximately only another additional all more up at between from these those and but with when while by for to "
    "on after before since until least most than killing including total that as if or its their his her our no just early mid late thousands hundreds is are was were".split()
)
