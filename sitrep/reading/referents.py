"""Whom a phrase means: a person by full name, a body, or the last person or body that a pronoun or office fits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from . import holders, sayers
from .people import FEMALE_WORDS, OFFICE_WORDS, PersonMention, is_office
from .phrases import DETERMINERS, MARKS, PREPOSITIONS, PRONOUNS, SUBORDINATE, TIMES, PhraseReader
from .sayers import DOCUMENTS

PEOPLE_BACK, ACTS_BACK, SENTENCES_BACK = 60, 12, 8  # how far a pronoun or office looks back
INTRODUCED = 12  # people within whom one is named whom the text first tells of as "a lawmaker"
ISSUED = frozenset("published issued released written compiled produced prepared commissioned signed posted made drafted authored conducted circulated tweeted shared taken captured shot collected gathered provided supplied".split())  # by
UNNAMED = frozenset("official source spokesman spokeswoman spokesperson aide insider diplomat person man woman member witness lawmaker adviser advisor people men women expert analyst judge jury court".split())  # who may stay unnamed
WOMEN = frozenset("mother widow wife daughter sister grandmother aunt congresswoman businesswoman actress queen girl servicewoman policewoman".split())
MEN = frozenset("father husband widower son brother grandfather uncle congressman businessman king boy serviceman policeman".split())
OWN_WORDS = frozenset("statement announcement release communique memo letter message email e-mail tweet post".split())  # a document in its issuer's own words
AUTHOR_BACK = 2  # sentences
KIN = WOMEN | MEN | {"old", "native", "parent", "veteran"}  # who may be described at length: "the father of three from Kent"
SENTENCE = 200  # tokens of a sentence that are looked at


@dataclass(slots=True, unsafe_hash=True)
class SpeechAct:
    """verb: its token; tokens `[first, last)` name the speaker (empty where taken from another clause).

    kind: before, after, according, leaning (participle or "and said"); use: "source" or "quote" (see speech_verbs.csv);
    person: whether the speaker is a person; begin: first token of the whole subject with its apposition, or of a verb
    turned round; also: who says it together with the speaker.
    """

    verb: int
    first: int
    last: int
    speaker: str
    kind: str
    use: str
    person: bool
    begin: int
    also: str = ""


class Referents:
    """Names phrases of one article; `found` are the acts of speech read so far, in order."""

    def __init__(self, text: PhraseReader, found: list[SpeechAct]):
        self.text, self.found = text, found
        self.starts = [mention.first for mention in text.people]
        self.heads: dict[str, list[int]] | None = None  # where capitalised words for bodies stand
        self.gender: dict[str, str] = {}
        for mention in text.people:
            if mention.gender:
                self.gender.setdefault(mention.name, mention.gender)

    def acts_before(self, i: int) -> Sequence[SpeechAct]:
        """The last acts before token i."""
        k = bisect_left(self.found, i, key=lambda act: act.verb)
        return self.found[max(0, k - ACTS_BACK) : k]

    def people_before(self, i: int) -> Sequence[PersonMention]:
        """The last people mentioned before token i."""
        k = bisect_left(self.starts, i)
        return self.text.people[max(0, k - PEOPLE_BACK) : k]

    def name(self, first: int, last: int, trailing: bool = False) -> tuple[str, bool]:
        """Speaker of the phrase `[first, last)`, and whether it is a person. trailing: its clause comes behind what is said."""
        text, token = self.text, self.text.token
        if last - first == 1 and (token(first) in PRONOUNS or token(first) in ("him", "her")):
            return self.pronoun(first, trailing or token(first) in ("him", "her"))
        for k in range(first, last - 2):
            if sayers.kind(token(k)) == "document" and (token(k + 1) in ("by", "from") or token(k + 1) in ISSUED and token(k + 2) == "by"):
                first = k + 2 + (token(k + 1) in ISSUED)
        if (mention := text.person_from.get(first)) and mention.last < last and token(mention.last) in PREPOSITIONS:
            return mention.name, True  # "Doe of the ministry"
        if (mention := text.person_ending.get(last)) and (mention.begin <= first or token(mention.begin - 1) not in PREPOSITIONS):
            return mention.name, True
        definite, indefinite = token(first) in ("the", "that", "this") or self._is_possessed(first, last), token(first) in ("a", "an")
        while first < last and (token(first) in DETERMINERS and token(first + 1) != "of" or token(first) in (",", "-")):
            first += 1
        while last > first and token(last - 1) in ("'s", ",", ".", "-"):
            last -= 1
        if first >= last or token(first) in TIMES or not any(word[0].isalpha() for word in text.lower[first:last]):
            return "", False
        return self._described(first, last, definite, indefinite)

    def _described(self, first: int, last: int, definite: bool, indefinite: bool) -> tuple[str, bool]:
        """A phrase without a name: as it stands, or the person or body it was used for before."""
        head, words = self.text.token(last - 1), self.text.words
        if definite and head in DOCUMENTS and (issuer := self._issuer(head, first) or self._author(head, first)):
            return issuer.speaker, issuer.person
        if definite and last - first == 1 and words.words[first].islower() and (kind := sayers.kind(head)) in ("generic", "outlet", "body"):
            body = self._named_before(head, first) or (self._body_before(first, kind) or self._led_by(first) if kind != "body" else None)
            if body:
                return body, False
        plain = " ".join(words.text[words.starts[first] : words.ends[last - 1]].split())
        is_title = is_office(head) and (definite or last - first > 1 and self.text.is_capitalised(last - 1))
        person = head in OFFICE_WORDS  # one of them: "officials" are no he
        if indefinite and person and (found := holders.introduced(plain, head, self.people_behind(first)[:INTRODUCED])):
            return found.name, True
        if not is_title and not (definite and last - first < 3):
            someone = self._someone(first, last, KIN) if definite else ""
            return (someone, True) if someone else (plain, person)
        others = {token for token in self.text.lower[first : last - 1] if token[0].isalpha()}
        described = self._described_before(head, others, first, last - first)
        holder, known = holders.holder(plain, head, self.people_before(first)[::-1], self.people_behind(first)) if person else (None, False)
        if holder and (not described or known and holder.first > described.verb):
            return holder.name, True
        if not described and definite and (someone := self._someone(first, last)):
            return someone, True
        return (described.speaker, described.person) if described else (plain, person)

    def _described_before(self, head: str, others: set[str], i: int, length: int) -> SpeechAct | None:
        """The last act whose speaker was described at more length: "a senior official" for "the official"."""
        for act in reversed(self.acts_before(i)):
            spoken = act.speaker.lower().split()
            if len(spoken) > length and (head in spoken or head + "s" in spoken) and others <= set(spoken):
                return act
        return None

    def _body_before(self, i: int, kind: str | None) -> str | None:
        """The named body, or outlet of the press, that spoke last before token i: "the agency", "the paper"."""
        for act in reversed(self.acts_before(i)):
            if not act.person and act.speaker[0].isupper() and i - act.verb < SENTENCE:
                is_outlet = any(sayers.kind(token) == "outlet" for token in act.speaker.lower().split())
                if is_outlet == (kind == "outlet"):
                    return act.speaker
        return None

    def _named_before(self, head: str, i: int) -> str:
        """The last name before token i that ends with a body's word: "Chad's Defense Ministry" for "the ministry"."""
        if self.heads is None:
            self.heads = {}
            for k, token in enumerate(self.text.lower):
                if token != self.text.words.words[k] and sayers.kind(token) in ("body", "generic"):
                    self.heads.setdefault(token, []).append(k)
        known = self.heads.get(head, [])
        k = bisect_left(known, i) - 1
        if k < 0 or self.text.is_capitalised(i):
            return ""
        floor = self.text.sentence_first(known[k])
        first, last = self.text.phrase_start(known[k] + 1, floor), self.text.phrase_end(known[k])
        while first < last and self.text.token(first) in DETERMINERS:
            first += 1
        words = self.text.words
        return " ".join(words.text[words.starts[first] : words.ends[last - 1]].split()) if last - first > 1 and self.text.is_capitalised(first) else ""

    def _led_by(self, i: int) -> str:
        """The body that leads the sentence of a trailing clause: "NATO is sending 300 soldiers, the alliance said"."""
        floor = self.text.sentence_first(i)
        first, last = self.text.lead(floor, i)
        if last <= first or last >= i - 1 or not self.text.is_capitalised(last - 1) or self.text.token(first) in PRONOUNS or last in self.text.person_ending:
            return ""
        name, person = self.name(first, last)
        return "" if person else name

    def _issuer(self, document: str, i: int) -> SpeechAct | None:
        """The act whose sentence told of the statement or report last."""
        for act in reversed(self.acts_before(i)):
            sentence = self.text.words.sentences[self.text.words.sentence_of[act.verb]]
            if document in self.text.lower[sentence.first : min(sentence.last, sentence.first + SENTENCE)]:
                return act
        return None

    def _author(self, document: str, i: int) -> SpeechAct | None:
        """Who spoke last in the sentences before a statement or letter that nobody is said to have made."""
        here = self.text.words.sentence_of[i]
        act = next((act for act in reversed(self.acts_before(i)) if act.kind != "according"), None) if document in OWN_WORDS else None
        return act if act and here - AUTHOR_BACK <= self.text.words.sentence_of[act.verb] < here else None

    def people_behind(self, i: int) -> Sequence[PersonMention]:
        """The next people mentioned from token i on."""
        k = bisect_left(self.starts, i)
        return self.text.people[k : k + PEOPLE_BACK]

    def _is_possessed(self, first: int, last: int) -> bool:
        """Whether a name's possessive says whose the head is: "Brazil's president"."""
        return any(self.text.token(k) == "'s" and self.text.is_capitalised(k - 1) for k in range(first + 1, last - 1))

    def pronoun(self, i: int, trailing: bool) -> tuple[str, bool]:
        token = self.text.token(i)
        if token in ("we", "i"):
            return "", False
        if token in ("it", "they"):
            return self._body(i), False
        return self._he_or_she("f" if token in FEMALE_WORDS else "m", i, trailing), True

    def _body(self, i: int) -> str:
        """The body that spoke or led a sentence last before token i."""
        spoken = next((act for act in reversed(self.acts_before(i)) if not act.person), None)
        here = self.text.words.sentence_of[i]
        for back in range(here - 1, max(-1, here - 3), -1):
            sentence = self.text.words.sentences[back]
            if spoken and spoken.verb >= sentence.first:
                break
            first, last = self.text.lead(sentence.first, sentence.last)
            is_name = last > first and self.text.is_capitalised(last - 1) and last not in self.text.person_ending
            if is_name and self.text.token(first) not in PRONOUNS and self.text.token(first) != "there":
                name, person = self.name(first, last)
                if name and not person:
                    return name
        return spoken.speaker if spoken else ""

    def _someone(self, first: int, last: int, heads: frozenset[str] = frozenset()) -> str:
        """The person last spoken of, whom a plain description means: "the 22-year-old", "the father of three", "the veteran".

        heads: the only heads that count, where given.
        """
        end = next((k for k in range(first + 1, last) if self.text.token(k) in PREPOSITIONS), last)
        head, words = self.text.token(end - 1), self.text.words.words[first:end]
        if heads and head not in heads:
            return ""
        aged = head == "old" and "year" in self.text.lower[first:end]
        if not aged and (head in UNNAMED or head.endswith("s") or not (is_office(head) or sayers.kind(head) == "people" or head in KIN)) or any(word[0].isupper() for word in words):
            return ""
        gender = "f" if head in WOMEN else "m" if head in MEN else ""
        return self._he_or_she(gender, first, self.trails(first - 1))

    def _fits(self, name: str, gender: str) -> bool:
        return not gender or self.gender.get(name, gender) == gender

    def _he_or_she(self, gender: str, i: int, trailing: bool) -> str:
        """The speaker or subject of the sentences before, nearest first, whose gender does not forbid it.

        Where the pronoun trails its sentence only a speaker counts in that ("Doe is ill, he said").
        """
        words, acts, people = self.text.words, self.acts_before(i), self.people_before(i)
        here = words.sentence_of[i]
        for back in range(here, max(-1, here - SENTENCES_BACK), -1):
            first, last = words.sentences[back].first, min(words.sentences[back].last, i)
            for act in reversed(acts):
                if first <= act.verb < last and act.person and act.kind != "according" and self._fits(act.speaker, gender):
                    return act.speaker
            if back == here and trailing:
                continue
            mentions = [mention for mention in people if first <= mention.first < last and self._may_be(mention, gender)]
            subjects = [mention for mention in mentions if self.text.token(mention.last) != "'s" and self.text.token(mention.begin - 1) not in PREPOSITIONS]
            if mentions:
                return (subjects or mentions)[0].name
        return ""

    def _may_be(self, mention: PersonMention, gender: str) -> bool:
        is_byline = mention.begin > 0 and self.text.words.words[mention.begin - 1] == "By"
        return not is_byline and not self.text.quoted[mention.first] and self._fits(mention.name, gender)

    def trails(self, i: int) -> bool:
        """Whether a pronoun's clause comes behind what is said: "it is war, he said", not "when asked, he said"."""
        opening = self.text.token(self.text.sentence_first(i))
        is_inset = opening in SUBORDINATE or opening in PREPOSITIONS or opening.endswith("ing")
        return self.text.token(i - 1) in MARKS or self.text.token(i - 1) == "," and not is_inset

