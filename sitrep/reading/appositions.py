"""What stands beside a name and explains it: "the foreign minister, Jane Doe", "Doe, a farmer in Kent,", "a driver and a guard"."""

from __future__ import annotations

from . import sayers
from .people import NOT_PERSONS, is_office
from .phrases import AUXILIARIES, BE, BREAKS, DETERMINERS, MARKS, PREPOSITIONS, STOPS, PhraseReader

REACH = 40  # tokens a chain of appositions is followed back
RELATIVE = 16  # tokens of a clause with "who"


class AppositionReader(PhraseReader):
    """Phrases together with what is set beside them."""

    def joined(self, first: int, last: int, floor: int) -> tuple[int, int] | None:
        """The phrase that "and" joins to the subject `[first, last)`, before it: "a driver and a guard said"."""
        if first - 2 < floor or self.token(first - 1) != "and":
            return None
        end = first - 1
        start = self.phrase_start(end, floor)
        opens = start <= floor or self.token(start - 1) in STOPS or self.token(start - 1) in BREAKS
        return (start, end) if start < end and opens else None

    def joined_behind(self, last: int) -> tuple[int, int] | None:
        """The phrase that "and" joins to one that ends before token `last`: "according to a driver and two guards"."""
        if self.token(last) != "and":
            return None
        end = self.phrase_end(last + 1)
        closes = end >= self.count or self.token(end) in BREAKS or end >= self.sentence_last(last)
        return (last + 1, end) if end > last + 1 and closes else None

    def shares_head(self, joined: tuple[int, int], last: int) -> bool:
        """Whether a joined name only lacks the head of the phrase behind it: "French and U.S. officials"."""
        names = all(self.is_capitalised(k) or self.token(k) in (".", "-") for k in range(*joined))
        return names and joined[1] not in self.person_ending and self.words.words[last - 1][0].islower() and last - joined[1] > 2

    def relative(self, end: int, floor: int) -> int:
        """Token of a "who" whose clause runs up to token `end` without a mark, behind people: "an officer who took part in it said"; 0: none."""
        for k in range(end - 1, max(floor, end - RELATIVE), -1):
            if self.token(k) in BREAKS:
                return 0
            if self.token(k) == "who":
                head = self.token(k - 1)
                return k if end - k > 1 and (sayers.kind(head) == "people" or is_office(head)) else 0
        return 0

    def is_one_name(self, joined: tuple[int, int], last: int) -> bool:
        """Whether "and" stands inside a body's name: "the Organization for Security and Trade", no "Ministry of Health and UNICEF"."""
        of = next((k for k in range(*joined) if self.token(k) in ("of", "for")), None)
        if of is None or sayers.kind(self.token(of - 1)) not in ("body", "generic") or not all(self.is_capitalised(k) for k in (of - 1, of + 1, joined[1] + 1)):
            return False
        behind = range(joined[1] + 1, last)
        return not any(sayers.kind(self.token(k)) in ("body", "generic") or self.words.words[k].isupper() and self.token(k).isalpha() or k in self.person_from for k in behind)

    def named_behind(self, first: int, end: int) -> tuple[int, int]:
        """The person named in apposition to an office: "the minister of health and sport, Jane Doe"."""
        if any(k in self.person_from for k in range(first, end)):
            return first, end
        if self.token(end) == "," and self.token(end + 1) == "who" and (given := self.given_name(end, self.sentence_last(end))):
            return given
        for k in range(end, min(end + 14, self.count - 2)):
            token = self.token(k)
            if token == "," and (mention := self.person_from.get(k + 1)) and any(is_office(office) for office in self.lower[first:k]):
                return k + 1, mention.last
            if token == "," and k == end and is_office(self.token(k - 1)) and self.is_lone_name(k + 1):
                return k + 1, k + 2
            if token in BREAKS or self.is_verbish(k) or token in AUXILIARIES or token in BE:
                break
        return first, end

    def is_lone_name(self, k: int) -> bool:
        return self.is_capitalised(k) and self.token(k + 1) in (",", ".") and self.token(k) not in NOT_PERSONS

    def given_name(self, first: int, end: int) -> tuple[int, int] | None:
        """The name in "who gave only her first name, Jane" within tokens `[first, end)`."""
        for k in range(first, min(end, first + 24)):
            if self.token(k) in ("name", "surname"):
                k += 1 + (self.token(k + 1) == ",")
                if self.is_capitalised(k):
                    return k, k + 1
        return None

    def between_commas(self, comma: int, floor: int) -> list[tuple[int, int]]:
        """Stretches between the commas before token `comma`, nearest first, back to a mark or the sentence's start."""
        stretches, last, k = [], comma, comma - 1
        while k >= max(floor, comma - REACH) and len(stretches) < 5 and self.token(k) not in MARKS and self.token(k) not in (";", ":", "—"):
            if self.token(k) == ",":
                stretches.append((k + 1, last))
                last = k
            k -= 1
        stretches.append((k + 1, last))
        return [(first, last) for first, last in stretches if first < last]

    def open_apposition(self, first: int, floor: int) -> int | None:
        """The comma behind a name whose apposition has no second one: "Doe, 39, of Springfield said", "Doe, a farmer in Kent said"."""
        k = first - 1
        if self.token(k) in PREPOSITIONS and self.token(k - 1) == ",":
            return k - 1
        named = k in self.person_ending and self.token(k) == "," and self.person_ending[k].begin <= floor + 1
        return k if named and self.token(first) in ("a", "an", "the") else None

    def is_clause(self, first: int, last: int) -> bool:
        """Whether a stretch between commas has a finite verb of its own and is no relative clause or description."""
        if self.token(first) in ("who", "which", "whose", "whom", "where") or self.token(first) in DETERMINERS | PREPOSITIONS:
            return False
        return any(self.is_verbish(k) or self.token(k) in BE for k in range(first, last))
