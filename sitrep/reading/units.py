"""What a number counts: the head noun after it, through adjectives and compounds.

A noun phrase is walked token by token from the numeral to the first word that cannot belong to it;
the head is the last unit noun the vocabulary knows there, else the last plural. Elided nouns
("of the 2,000 deploying, 1,700 will go") are left to the caller, who knows the figures before.
"""

from __future__ import annotations

from dataclasses import dataclass

from . import designations
from .lexicon import LEXICON, Phrases, load_rows, one_of, word
from .measures import KINDS
from .nouns import IRREGULAR, guess_dimension, is_plural_acronym, looks_plural, plural, singular
from .numerals import DASHES, Number
from .sentences import Words

STOPS = frozenset(
    "a an the this that these those my your his her its our their some any no each every all both either neither "
    "of in on at to for from by with without into onto over under between among amongst against during after before since until till through throughout across along around about near "
    "upon within beyond above below toward towards inside outside off via per despite amid amidst behind beside besides except including concerning regarding like unlike than as if because though although while "
    "when where who whom whose which what how why but nor so yet or and is are was were be been being am has have had having do does did will would shall should can could may might must "
    "i you he she it we they me him us them there here not n't also just only then now still already again even ever never soon later ago away back up down out too very "
    "said says say told tells including came come comes went go goes going took take takes taken made make makes left leave leaves remain remains became become becomes got get gets "
    "killed died wounded injured arrived deployed stationed sent based gathered massed participated joined entered returned served fled lost needed set used "
    "flew gave fell began ran drew drove sank broke chose spoke wrote rode rose threw wore shook grew knew withdrew overran overthrew".split()
)
VERB_ENDINGS = ("ing", "ed")
ADJECTIVES_IN_ED_ING = frozenset(
    "armed armored armoured united wounded trained mechanized mechanised motorized motorised unmanned displaced uniformed guided manned enlisted retired injured allied combined experienced disputed hardened towed tracked wheeled "
    "fighting training landing missing flying surviving remaining existing serving visiting neighboring neighbouring participating working leading firing operating advancing invading incoming outgoing assisting supporting "
    "peacekeeping refueling refuelling tracking sporting shooting crossing housing nursing breathing floating moving red-listed infected abandoned captured destroyed damaged occupied appointed elected registered licensed "
    "estimated confirmed reported planned proposed promised additional targeted specialized specialised skilled so-called kidnapped suspected accused convicted jailed detained unarmed heavily lightly newly highly fully well".split()
)
PREMODIFIERS_ONLY = frozenset("more other additional new extra further such fewer less many".split())
ADJECTIVAL = frozenset("displaced missing dead injured wounded killed elderly other local native private regular irregular general enlisted hostile technical human".split())
MASS_NOUNS = frozenset("aircraft personnel police staff crew artillery people dead injured wounded missing killed displaced craft cargo equipment enlisted remains military elderly".split())
WHEN, PERIODS = frozenset("last next this".split()), frozenset("week month year night spring summer autumn fall winter decade century weekend monday tuesday wednesday thursday friday saturday sunday".split())
LINK_WORDS = frozenset({"and", "or", "&"})
MARKS = frozenset("\"“”")
ARMS = frozenset({"weapon", "munition"})
MAX_PHRASE = 14


@dataclass(slots=True, unsafe_hash=True)
class Unit:
    """Tokens `[first, last)` of the noun phrase with its head at its end; `rule` names how it was found."""

    first: int
    last: int
    name: str
    dimension: str
    kind: str  # the vocabulary's class: military, civilian, aircraft, …; "" if guessed
    rule: str


class UnitReader:
    """Finds the unit of a number. Built once; holds the vocabulary, not the article."""

    def __init__(self) -> None:
        dimensions = one_of("people", "formation", "equipment", "money", "percent", "distance", "duration", "count")
        rows = load_rows(LEXICON / "units.csv", {"term": word, "dimension": dimensions, "class": word})
        self.terms: dict[str, tuple[str, str]] = {row["term"].lower(): (row["dimension"], row["class"]) for row in rows}
        self.capitals = {row["term"].lower() for row in rows if row["term"].isupper()}  # SEAL is no seal
        several = [row["term"] for row in rows if " " in row["term"] or "-" in row["term"]]
        self.phrases = Phrases((form, term) for term in several for form in {term, plural(term)})

    def known(self, token: str) -> str | None:
        """The vocabulary's term for a token in lower case, singular or plural; not one that the vocabulary writes in capitals."""
        term = token if token in self.terms else singular(token)
        return term if term in self.terms and term not in self.capitals else None

    def _term_at(self, words: Words, i: int) -> str | None:
        """The vocabulary's term for token i, capitals heeded."""
        raw = words.words[i]
        if is_plural_acronym(raw) or raw.isupper() and len(raw) > 2:
            term = singular(words.lower[i])
            if term in self.capitals:
                return term
        return self.known(words.lower[i])

    def after(self, words: Words, number: Number, names: frozenset[int] = frozenset(), people_words: frozenset[int] = frozenset()) -> Unit | None:
        """Unit of `number` in the noun phrase that follows it; None where no noun follows.

        names: indices of tokens that belong to a country's or organisation's name or adjective, which are no heads;
        people_words: those that name a people in the plural (Syrians, Americans), which may be.
        """
        start = self._phrase_start(words, number)
        last = self._phrase_end(words, start)
        if number.measure is not None and not self._is_calibre(words, number, last):
            measure = number.measure
            return Unit(measure.first, measure.last, measure.term, measure.dimension, KINDS[measure.dimension], "unit.symbol")
        if start >= last:
            return None
        if model := designations.plural_model(words, start):
            return Unit(start, model.last, model.name, "equipment", model.kind, "unit.model")
        head = self._hyphened(words, number, start, last) or self._known_head(words, number, start, last, names)
        demonym = self._people_head(words, start, last, people_words)
        if head is None or demonym and head[2] in ADJECTIVAL:
            head = demonym or head
        head = head or self._guessed_head(words, number, start, last, names)
        if head is None:
            return None
        first, end, term, rule = head
        known = None if rule == "unit.plural_noun" and term in self.capitals else self.terms.get(term)
        dimension, kind = known or guess_dimension(term)
        if term == "fighter" and any(token[-1].isdigit() or token in {"jet", "stealth", "air"} for token in words.lower[start:first]):
            dimension, kind = "equipment", "aircraft"
        if first in people_words and term not in self.terms:
            dimension, kind = "people", "civilian"
        return Unit(start, end, term, dimension, kind, rule)

    def _is_calibre(self, words: Words, number: Number, last: int) -> bool:
        """Whether millimetres tell one gun or shell from others: arms are named behind them ("155mm howitzers")."""
        behind = words.lower[number.measure.last : last] if number.measure.term == "millimetre" else ()
        return any(self.terms.get(self.known(token) or "", ("", ""))[1] in ARMS or token == "ammunition" for token in behind)

    def _phrase_start(self, words: Words, number: Number) -> int:
        lower, i = words.lower, number.last
        if number.modifier and number.modifier[0] >= i:
            i = number.modifier[1]
        if i < len(lower) and lower[i] in "\"”’'" and i + 1 < len(lower) and lower[i + 1].isalpha():
            i += 1
        while i < len(lower) and lower[i] in PREMODIFIERS_ONLY | {"of"} and i < number.last + 3:
            i += 1
            while lower[i - 1] == "of" and i < len(lower) and lower[i] in {"the", "its", "their", "our", "his", "her", "these", "those", "them", "whom", "which", "all"}:
                if lower[i] in {"them", "whom", "which"}:
                    return len(lower)
                i += 1
        return i

    def _phrase_end(self, words: Words, start: int) -> int:
        """First token that cannot belong to the noun phrase."""
        lower, i = words.lower, start
        limit = min(len(lower), start + MAX_PHRASE)
        while i < limit:
            token = lower[i]
            if words.gaps[i].count("\n") > 1 or token in WHEN and i + 1 < limit and lower[i + 1] in PERIODS:
                break  # "it sent 38 last week"
            if token.isalpha() or token[0].isalpha():
                if token in LINK_WORDS:
                    if i == start or not self._links_premodifiers(words, start, i, limit):
                        break
                elif token in STOPS and not self._is_inside(words, i, limit):
                    break
            elif token in DASHES or token == "/":
                if not (words.adjacent(i) and i + 1 < limit and words.adjacent(i + 1)):
                    break
            elif token == ",":
                if i == start or not self._links_premodifiers(words, start, i, limit):
                    break
            elif token[0].isdigit():
                if not (words.adjacent(i) or i + 1 < limit and words.adjacent(i + 1)) and not self._is_designation(words, i):
                    break
            elif token not in {"'s", "’s", "\"", "“", "”"} or token in MARKS and i > start and words.adjacent(i) and not self._closes_modifier(words, start, i, limit):
                break
            i += 1
        return i

    def _closes_modifier(self, words: Words, start: int, i: int, limit: int) -> bool:
        """Whether the mark at i ends quoted modifiers that opened the phrase: three "rapid reaction" battalions."""
        opened = start > 0 and words.lower[start - 1] in MARKS and not MARKS.intersection(words.lower[start:i])
        return opened and i + 1 < limit and words.lower[i + 1].isalpha() and words.lower[i + 1] not in STOPS

    def _is_inside(self, words: Words, i: int, limit: int) -> bool:
        """Whether a stop word is part of the phrase all the same: US, AT-4, air-to-air, wounded American soldiers."""
        token = words.lower[i]
        if words.words[i] == "US":
            return True
        joined = i + 1 < limit and words.adjacent(i + 1) and (words.lower[i + 1] in DASHES or words.lower[i + 1][0].isdigit())
        if joined or words.adjacent(i) and (words.lower[i - 1] in DASHES or words.lower[i - 1][0].isdigit() and words.words[i].isupper()):
            return True
        if token not in ADJECTIVES_IN_ED_ING:
            return False
        return any(looks_plural(words.lower[k]) or self.known(words.lower[k]) for k in range(i + 1, min(limit, i + 3)))

    def _is_designation(self, words: Words, i: int) -> bool:
        """A number inside a name before the head: "6th Engineer Brigade soldiers", "M777 155mm howitzers", "Leopard 2 tanks"."""
        if i > 0 and i + 1 < len(words.words) and words.words[i - 1][0].isupper() and self.known(words.lower[i + 1]):
            return True
        return i + 1 < len(words.words) and words.words[i + 1][0].isupper() and i > 0 and words.words[i - 1][0].isupper()

    def _links_premodifiers(self, words: Words, start: int, i: int, limit: int) -> bool:
        """Whether "and" or a comma at i joins modifiers of a later head ("artillery and missile systems"), not two phrases."""
        before = words.lower[i - 1]
        if self.known(before) and looks_plural(before) or before in IRREGULAR:
            return False
        for k in range(i + 1, min(limit, i + 9)):
            token = words.lower[k]
            if token[0].isdigit() or token in STOPS and token not in LINK_WORDS:
                return False
            if token.isalpha() and (looks_plural(token) or token in {"personnel", "aircraft"}) and self.known(token):
                return True
        return False

    def _is_measure_before_noun(self, words: Words, number: Number, start: int, last: int) -> bool:
        """"a 12 page document", "an 8 megawatt plant": what several are counted of, yet is singular, measures the noun behind it."""
        first = words.lower[start]
        dimension, kind = self.terms.get(first, ("", ""))
        if looks_plural(first) or first in MASS_NOUNS or first == "second" or first in self.capitals:
            return False
        if dimension in {"duration", "distance"}:
            return True
        behind = words.lower[start + 1 : last]
        agrees = any(looks_plural(token) or token in MASS_NOUNS for token in behind)  # 12 cargo ships
        bare = words.words[start].islower() and first.isalpha() and behind[0].isalpha() and not first.endswith(VERB_ENDINGS) and first not in ADJECTIVAL
        if agrees or not bare or number.value <= 1 or number.vague or dimension not in {"", "count"}:
            return False
        head = self.known(behind[-1])
        return head is not None and self.terms[head][0] in {"count", "equipment"}

    def _hyphened(self, words: Words, number: Number, start: int, last: int) -> tuple[int, int, str, str] | None:
        """"six-month", "1,000-square-mile", "two-vehicle": the word joined to the numeral is the unit."""
        lower = words.lower
        if start >= last or lower[start] not in DASHES:
            if start + 1 < last and self._is_measure_before_noun(words, number, start, last):
                return start, start + 1, lower[start], "unit.measure_before_noun"
            return None
        end = start + 1
        while end < last and lower[end].isalpha() and not lower[end] in STOPS and (end == start + 1 or lower[end - 1] in DASHES):
            end += 1
            if end + 1 < last and lower[end] in DASHES and words.adjacent(end) and words.adjacent(end + 1):
                end += 1
            else:
                break
        parts = [token for token in lower[start + 1 : end] if token.isalpha()]
        if not parts or parts[0] in {"strong", "plus", "odd", "something", "fold"}:
            return None
        if parts[-1] in {"old", "long", "wide", "high", "deep", "tall"}:
            parts.pop()
        joined = " ".join(parts)
        term = joined if joined in self.terms else parts[0]
        return start + 1, end, singular(term), "unit.hyphened"

    def _known_head(self, words: Words, number: Number, start: int, last: int, names: frozenset[int]) -> tuple[int, int, str, str] | None:
        lower, found, i = words.lower, None, start
        if start < last and lower[start] in DASHES:  # "600-strong force"
            i = start + 2
        while i < last:
            match = self.phrases.at(lower, i)
            if match and i + match[0] <= last:
                found, i = (i, i + match[0], match[1], "unit.term_of_art"), i + match[0]
                if i < last and not self._continues(words, i, last):
                    return found
                continue
            term = self._term_at(words, i)
            if term in ADJECTIVAL and i + 1 < last or i in names and not (term and looks_plural(lower[i]) and self.terms[term][0] == "people"):
                i += 1
                continue
            if term and not (i + 1 < last and lower[i + 1] in DASHES and (not looks_plural(lower[i]) or lower[i + 2 : i + 3] in (["old"], ["long"]))):
                found = (i, i + 1, term, "unit.head_noun")
                if not self._continues(words, i + 1, last):
                    break
            i += 1
        if found and number.value != 1 and found[2] not in MASS_NOUNS and not looks_plural(lower[found[1] - 1]) and found[1] < last:
            plural = self._guessed_head(words, number, found[1], last, names)
            return plural or found
        return found

    def _continues(self, words: Words, i: int, last: int) -> bool:
        """Whether the noun before token i is itself a modifier: a noun of the vocabulary still follows, with no verb between."""
        before = words.lower[i - 1]
        plural = looks_plural(before) and before not in {"forces", "arms", "systems", "services", "operations", "communications", "troops", "defense", "weapons", "sports", "headquarters"}
        if i >= last or (plural and words.lower[i] not in {"\"", "”"}):
            return False
        for k in range(i, min(last, i + 4)):
            token = words.lower[k]
            if token in DASHES or token in LINK_WORDS or token in {"\"", "”", ","}:
                continue
            if self.known(token):
                return True
            if token.endswith(VERB_ENDINGS) and token not in ADJECTIVES_IN_ED_ING:
                return False
        return False

    def _people_head(self, words: Words, start: int, last: int, people_words: frozenset[int]) -> tuple[int, int, str, str] | None:
        for i in range(start, last):
            end = i + 1
            while end < last and end in people_words and not looks_plural(words.lower[end - 1]):
                end += 1  # South Koreans
            if i in people_words and (end >= last or not looks_plural(words.lower[last - 1]) or looks_plural(words.lower[end - 1])):
                return i, end, singular(" ".join(words.lower[i:end])), "unit.demonym"
        return None

    def _guessed_head(self, words: Words, number: Number, start: int, last: int, names: frozenset[int]) -> tuple[int, int, str, str] | None:
        lower = words.lower
        for i in range(start, last):
            if i not in names and lower[i].isalpha() and (looks_plural(lower[i]) or is_plural_acronym(words.words[i])) and not (i + 1 < last and lower[i + 1] in DASHES):
                if i + 1 < last and lower[i + 1].isalpha() and looks_plural(lower[i + 1]) and not lower[i + 1] in STOPS:
                    continue
                return i, i + 1, singular(lower[i]), "unit.plural_noun"
        if number.value == 1 and not number.vague:
            for i in range(last - 1, start - 1, -1):
                if lower[i].isalpha() and i not in names and not lower[i].endswith(VERB_ENDINGS):
                    return i, i + 1, lower[i], "unit.last_noun"
        return None
