"""Persons an article names, with the office it gives them, and whom a surname, a pronoun or an office means.

A run of capitalised words is a person where something says so: a title or office beside it ("Gen. Doe",
"farmer John Doe", "John Doe, 45,"), a known first name, or a verb of speech. A surname alone is a person where
the article gives the full name anywhere.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from .lexicon import LEXICON, load_rows, one_of, word, words_of
from .sentences import Words
from .speech_verbs import VERBS

_OFFICE_ROWS = load_rows(LEXICON / "offices.csv", {"office": word, "use": one_of("title", "office"), "means": words_of})
OFFICES = {row["office"]: row["use"] for row in _OFFICE_ROWS}
MEANS = {row["office"]: frozenset(row["means"]) for row in _OFFICE_ROWS if row["means"]}  # adm: admiral, officer
OFFICE_WORDS = frozenset(token for office in OFFICES for token in office.split()) - frozenset("of the joint petty political general".split())
TITLES = frozenset(office for office, use in OFFICES.items() if use == "title")
NOT_PERSONS = {row["word"]: row["kind"] for row in load_rows(LEXICON / "not_persons.csv", {"word": word, "kind": one_of("body", "place", "people")})}
FIRST_NAMES = {row["name"].lower(): row["gender"] for row in load_rows(LEXICON / "first_names.csv", {"name": word, "gender": one_of("f", "m", "")})}
PARTICLES = frozenset("de la del der den van von bin ibn al el ben da dos di du le st".split())
OPENERS = frozenset(
    "the a an in on at but and or so if as by for from to with when while where who what why how this that these those there here he she it they we i you his her "
    "its their our my after before since until because although though despite during under over among amid yet still then now also meanwhile however earlier later "
    "no not only some many most more other another such both each all any asked told speaking according additionally once one two three four five six seven eight nine ten "
    "last next today yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
    "is are was were has have had do does did will would could should can let don't".split()
)
APPOSITION_ENDS = frozenset((",", ".", ";", "—", '"', "”"))
LONGEST_TITLE = 5  # words
INSET = 10  # tokens of an office before the name
NAMESAKES = 8  # bearers of one last name that are looked at
BREAKS = frozenset("the a an in on at but and or of for with to from by is are was were has have had be as after over".split())
COMPOUNDS = frozenset("style level proof ready class size wing rule free grade scale nine rich based owned led era run made born like wide held only plus all type old run war day site air sea land post pro anti on off up in".split())
SUFFIXES = frozenset("jr sr ii iii iv st".split())
VERB_LIKE = frozenset("was were is are has had who which as in on at and while met said to with for".split())  # begin no apposition that is an office
FAMILY = frozenset("wang yoon xi zhang zhao chen liu yang wei wu mao hua geng qin kim lee choi choe jung park moon nguyen tran pham".split())  # may stand first
GIVEN = FIRST_NAMES.keys() - FAMILY
PLAIN = (OPENERS | NOT_PERSONS.keys()) - FIRST_NAMES.keys()  # no run by themselves
FEMALE, MALE = frozenset("mrs ms miss dame lady baroness madam queen princess".split()), frozenset("mr sir lord king prince".split())
FEMALE_WORDS = frozenset(("she", "her", "herself"))


@dataclass(slots=True, unsafe_hash=True)
class PersonMention:
    """Tokens `[first, last)` of the name itself, from `begin` on with its titles; name: the fullest form in the article.

    office: the title or office before or behind it, as the text has it.
    """

    first: int
    last: int
    begin: int
    name: str
    office: str = ""
    gender: str = ""  # "m", "f" or unknown


def is_office(token: str) -> bool:
    """Whether a lower-cased token is a title or office, singular or plural."""
    return token in OFFICE_WORDS or token[-1:] == "s" and token[:-1] in OFFICE_WORDS


def find(words: Words) -> list[PersonMention]:
    """Person mentions in order of the text."""
    return _Finder(words).read()


class _Finder:
    def __init__(self, words: Words):
        self.words, self.lower, self.count = words, words.lower, len(words.words)

    def token(self, i: int) -> str:
        return self.lower[i] if 0 <= i < self.count else ""

    def read(self) -> list[PersonMention]:
        sure, single = [], []
        for first, last in self.runs():
            if parsed := self.parse(first, last):
                start, end, begin, office, gender, titled = parsed
                mention = PersonMention(start, end, begin, self.span_text(start, end), office, gender)
                known = end - start > 1 or titled and self.token(start) not in FIRST_NAMES or self.is_known_by_first_name(start, end)
                (sure if known else single).append(mention)
        return self.link(sure, single)

    def runs(self) -> list[tuple[int, int]]:
        """Longest stretches of capitalised words, initials, particles and hyphens between them."""
        tokens, result, last = self.words.words, [], 0
        capitalised = [k for k, (token, lower) in enumerate(zip(tokens, self.lower)) if token != lower]
        for i in capitalised:
            if i < last or not tokens[i][0].isupper() or self.lower[i] in PLAIN and not (i + 1 < self.count and tokens[i + 1][0].isupper()):
                continue
            last = i + 1
            while last < self.count:
                step = self.link_length(last)
                if not step:
                    break
                last += step
            if self.token(last - 1) in ("jr", "sr") and self.token(last) == ".":
                last += 1
            result.append((i, last))
        return result

    def link_length(self, k: int) -> int:
        """Tokens up to and with the next capitalised word where it belongs to the run that ends before token k; 0: none."""
        tokens, adjacent = self.words.words, self.words.adjacent
        if "\n" in self.words.gaps[k]:
            return 0
        if tokens[k][0].isupper():
            return 0 if self.token(k) in BREAKS else 1
        follows = k + 1 < self.count and tokens[k + 1][0].isupper() and "\n" not in self.words.gaps[k + 1]
        if not follows:
            if tokens[k] == "-" and k + 1 < self.count and adjacent(k) and adjacent(k + 1) and len(tokens[k - 1]) < 6 and len(tokens[k + 1]) < 7:
                plain = self.token(k + 1) in COMPOUNDS or self.token(k - 1) in NOT_PERSONS or not tokens[k + 1].isalpha() or tokens[k + 1].endswith("ed")
                return 0 if plain else 2  # "Jong-un", not "Iran-led"
            if self.token(k) in PARTICLES and k + 2 < self.count and (tokens[k + 2][0].isupper() and (self.token(k + 1) in PARTICLES or tokens[k + 1] == "-")):
                return 3
            return 0
        if tokens[k] == "." and adjacent(k) and (len(tokens[k - 1]) == 1 or self.token(k - 1) in OFFICE_WORDS or self.token(k - 1) in SUFFIXES):
            return 2
        if tokens[k] == "-" and adjacent(k) and adjacent(k + 1) or self.token(k) in PARTICLES:
            return 2
        return 0

    def parse(self, first: int, last: int) -> tuple[int, int, int, str, str, bool] | None:
        """Name tokens, first title, office, gender and whether a title says that it is a person, of one run."""
        while first < last and (self.token(first) in OPENERS and (first + 1 < last or self.token(first) not in FIRST_NAMES)):
            first += 1
        if first == last:
            return None
        start = self.after_title(first, last)
        titled = start > first
        if not titled and first and is_office(self.token(self.over_bracket(first) - 1)) and (self.words.words[first - 1][0].islower() or self.token(first - 1) == ")"):
            titled = True
        named_from = start
        while start < last and self.token(start) in NOT_PERSONS and self.token(start) not in FIRST_NAMES:
            start += 1
        if start > named_from and last - start > 1 and self.token(first - 1) == "of" and is_office(self.token(first - 2)):
            titled = True  # "president of Poland Jan Nowak"
        if not titled and self.token(start) not in FIRST_NAMES:
            start = next((k for k in range(start + 1, last - 1) if self.token(k) in FIRST_NAMES), start)
        end = self.trim(start, last)
        if start >= end or all(is_office(token) or token in OPENERS or not token[0].isalpha() for token in self.lower[start:end]):
            return None
        if not titled and not self.is_person(start, end):
            return None
        if titled and start == first and end - start == 1 and not self.token(start) in FIRST_NAMES and self.token(start - 1) not in TITLES:
            titled = False
        begin, office = self.office(first, start, end)
        gender = next((sex for sex, titles in (("f", FEMALE), ("m", MALE)) if not titles.isdisjoint(self.lower[first:start])), FIRST_NAMES.get(self.token(start), ""))
        return start, end, begin, office, gender, titled

    def over_bracket(self, first: int) -> int:
        """Token of a bracket that stands between an office and the name at `first`; else `first`."""
        if self.token(first - 1) != ")":
            return first
        return next((k for k in range(first - 2, max(-1, first - 12), -1) if self.token(k) == "("), first)

    def after_title(self, first: int, last: int) -> int:
        """First token after the last title of the run ("Secretary of Defense" included)."""
        start = first
        for k in range(first, last - 1):
            if is_office(self.token(k)):
                start = k + 1
        while first < start < last and self.token(start) in (".", "-"):
            start += 1
        return start

    def trim(self, start: int, last: int) -> int:
        """End of the name: before the first word that no person's name holds."""
        for k in range(start, last):
            if self.token(k) in NOT_PERSONS and self.token(k) not in FIRST_NAMES:
                return start  # part of a longer name of something else
        return last

    def is_person(self, start: int, end: int) -> bool:
        """Whether an untitled run is a person."""
        length = end - start
        if self.token(start - 1) == "the" and self.words.words[start - 1].islower() and end < self.count and self.words.words[end].islower() and self.token(end) not in VERB_LIKE and self.token(end) not in VERBS:
            return False  # "the Al-Noor hospital"
        if length > 6 or not all(token[0].isalpha() or token in ".-" for token in self.words.words[start:end]):
            return False
        if all(token.isupper() and len(token) > 1 for token in self.words.words[start:end]):
            return length > 1 and self.token(start) in FIRST_NAMES and self.token(end) in (",", ":", "(")  # a heading's "JANE DOE, MAYOR"
        if self.token(start) in FIRST_NAMES:
            return True
        if length == 1:
            return True  # a surname, if the article gives the full name
        if self.token(start - 1) == "," and is_office(self.token(start - 2)):
            return True  # "the health minister, Jane Doe"
        if self.token(start - 1) in ("of", "for") and self.words.words[start - 2][0].isupper():
            return False  # "the Institute for Strategic Studies said"
        return self.is_apposed(end) or self.is_inset(start, end) or self.speaks(start, end)

    def is_inset(self, start: int, end: int) -> bool:
        """Between commas, behind an office and before a verb of speech: "the envoy to Chad, Jane Doe, said"."""
        if self.token(start - 1) != "," or self.token(end) != ",":
            return False
        verb = VERBS.get(self.token(end + 1))
        before = self.lower[max(0, start - INSET) : start - 1]
        return bool(verb and verb.form == "finite" and verb.use == "source") and any(is_office(token) for token in before) and APPOSITION_ENDS.isdisjoint(before)

    def is_apposed(self, end: int) -> bool:
        """", 45,", ", who", ", a farmer" behind the name."""
        if self.token(end) not in (",", "("):
            return False
        after = self.token(end + 1)
        if after.isdigit() and len(after) == 2 and self.token(end + 2) in (",", ")", "."):
            return True
        return after == "who" or any(is_office(self.token(k)) for k in range(end + 1, min(end + 7, self.count)) if "," not in self.lower[end + 1 : k])

    def speaks(self, start: int, end: int) -> bool:
        """A verb of speech right behind the name, or right before it where a quotation ends."""
        verb = VERBS.get(self.token(end))
        if verb and verb.form == "finite" and verb.use == "source":
            return True
        verb = VERBS.get(self.token(start - 1))
        return bool(verb and verb.form == "finite" and self.token(start - 2) in '"”’,' and self.token(start - 2))

    def is_known_by_first_name(self, start: int, end: int) -> bool:
        """"Maria, 34," or a first name with a verb of speech beside it."""
        has_age = self.token(end) == "," and self.token(end + 1).isdigit() and len(self.token(end + 1)) == 2 and self.token(end + 2) in (",", ".")
        located = self.token(start - 1) in ("of", "in", "from", "at", "near", "to")
        return self.token(start) not in NOT_PERSONS and not located and (has_age or self.token(start) in FIRST_NAMES and self.speaks(start, end))

    def office(self, first: int, start: int, end: int) -> tuple[int, str]:
        """First token of the titles before the name, and the office: those titles, else the apposition beside the name."""
        bracket = self.over_bracket(first)
        if bracket == first or not is_office(self.token(bracket - 1)):
            bracket = start
        begin = self.title_start(min(first, bracket))
        if any(is_office(token) for token in self.lower[begin:start]):
            return begin, " ".join((self.span_text(begin, bracket), self.apposition(end))).strip()
        if self.token(start - 1) == "," and is_office(self.token(start - 2)):  # "the foreign minister, Jane Doe"
            k = start - 2
            while k > start - 9 and self.token(k - 1).isalpha() and self.token(k - 1) not in OPENERS:
                k -= 1
            return start, self.span_text(k, start - 1)
        return start, self.apposition(end)

    def title_start(self, k: int) -> int:
        """First of the title words and capitalised words that end before token k."""
        first = k
        while k and first - k < LONGEST_TITLE:
            before = self.token(k - 1)
            joins = before == "of" and is_office(self.token(k - 2)) or self.words.words[k - 1][0].isupper() and before not in OPENERS
            if not (is_office(before) or joins):
                break
            k -= 1
        return k

    def apposition(self, end: int) -> str:
        """What an apposition behind the name says that the person is; no age and no clause."""
        if self.token(end + 1).isdecimal() and self.token(end + 2) == ",":
            end += 2
        if self.token(end) in ("is", "was") and self.token(end + 1) in ("the", "a", "an") and any(is_office(self.token(k)) for k in range(end + 2, end + 6)):
            end += 1  # "Doe is the mayor of Kent"
        elif self.token(end) != "," or not self.is_apposed(end) or not VERB_LIKE.isdisjoint(self.lower[end + 1 : end + 3]):
            return ""
        stop = next((k for k in range(end + 1, min(end + 13, self.count)) if self.token(k) in APPOSITION_ENDS), end + 1)
        return self.span_text(end + 1, stop) if stop > end + 1 else ""

    def span_text(self, first: int, last: int) -> str:
        return " ".join(self.words.text[self.words.starts[first] : self.words.ends[last - 1]].split())

    def link(self, sure: list[PersonMention], single: list[PersonMention]) -> list[PersonMention]:
        """Give every mention the fullest name of its person: the last one before it that ends (or, family name first, begins) alike."""
        full: dict[str, list[PersonMention]] = {}
        for mention in sure:
            if mention.last - mention.first > 1:
                for key in self.keys(mention):
                    full.setdefault(key, []).append(mention)
        for mention in sure:  # "Jane Velez Cano" may be called Velez
            middle = mention.last - 2
            if middle > mention.first and self.lower[middle] not in FIRST_NAMES and self.token(middle).isalpha() and len(self.token(middle)) > 2 and self.token(middle) not in PARTICLES:
                full.setdefault(self.lower[middle], [mention])
        alone = {self.lower[mention.first] for mention in sure if mention.last - mention.first == 1}
        result = []
        for mention in sure + [mention for mention in single if self.lower[mention.first] in full or self.lower[mention.first] in alone]:
            named = full.get(self.token(mention.last - 1), [])
            k = bisect_right(named, mention.first, key=lambda other: other.first)
            near = [*reversed(named[max(0, k - NAMESAKES) : k]), *named[k : k + NAMESAKES]]
            best = next((other for other in near if self.is_form(mention, other)), mention)
            result.append(replace(mention, name=best.name, gender=mention.gender or best.gender))
        return sorted(result, key=lambda mention: mention.first)

    def keys(self, mention: PersonMention) -> set[str]:
        """Words a person is called by alone: the last name, and the first where it is no known given name."""
        tail = mention.last - 1
        while tail > mention.first and (self.token(tail) in SUFFIXES or self.token(tail) == "."):
            tail -= 1
        return {self.token(tail)} | ({self.token(mention.first)} if self.token(mention.first) not in GIVEN else set())

    def is_form(self, mention: PersonMention, other: PersonMention) -> bool:
        """Whether a mention is a shorter form of the other's name."""
        short, long = self.lower[mention.first : mention.last], self.lower[other.first : other.last]
        return len(short) < len(long) and (len(short) == 1 or long[-len(short) :] == short)
