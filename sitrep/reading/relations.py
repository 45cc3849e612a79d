"""Which earlier figures a figure goes with: the whole that it is a share of, the package that its sentence goes on with."""

from __future__ import annotations

from collections.abc import Sequence

from .drafts import Draft
from .sentences import Sentence, Words

WHOLES = frozenset({"people", "equipment", "formation", "money"})


def goes_on(words: Words, sentence: Sentence) -> bool:
    """Whether a sentence goes on with what the one before named: "It includes …", "The package also …"."""
    opening = words.lower[sentence.first : sentence.first + 6]
    return bool(opening) and (opening[0] in {"it", "this", "these", "they", "that"} or bool({"package", "includes", "include", "include:", "assistance"} & set(opening)))


def whole_of(words: Words, draft: Draft, drafts: Sequence[Draft], k: int) -> Draft | None:
    """The figure of which draft k tells a share: "half of the soldiers", "70 percent of them"."""
    lower = words.lower
    if draft.dimension != "percent":
        return None
    after = lower[draft.number.last : draft.number.last + 5]
    if after[:1] and after[0] in {"percent", "%", "per"}:
        after = after[2:] if after[0] == "per" else after[1:]
    if after[:2] not in (["of", "them"], ["of", "the"], ["of", "those"], ["of", "these"], ["of", "whom"], ["of", "which"]) and draft.number.last < draft.sentence.last and not draft.number.fraction:
        return None
    for other in (drafts[j] for j in range(k - 1, -1, -1)):
        if draft.index - other.index > 1:
            return None
        if other.dimension in WHOLES and (after[1:2] in (["them"], ["those"], ["whom"], ["these"]) or any(token.startswith(other.unit_name[:4]) or other.dimension == "money" and token in {"money", "aid", "sum"} for token in after)):
            return other
    return None
