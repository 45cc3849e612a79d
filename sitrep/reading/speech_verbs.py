"""The verbs that attribute words to somebody."""

from __future__ import annotations

from typing import NamedTuple

from .lexicon import LEXICON, load_rows, one_of, word


class Verb(NamedTuple):
    lemma: str
    form: str  # finite, base or participle
    use: str  # see speech_verbs.csv


VERBS = {
    row["verb"]: Verb(row["lemma"], row["form"], row["use"])
    for row in load_rows(
        LEXICON / "speech_verbs.csv",
        {"verb": word, "lemma": word, "form": one_of("finite", "base", "participle"), "use": one_of("source", "quote", "bare", "document", "clause", "asking", "counting")},
    )
}
