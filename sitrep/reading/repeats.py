"""The same fact twice: conversions in brackets and figures told again."""

from __future__ import annotations

from collections.abc import Sequence

from .drafts import Draft
from .sentences import Words

CONVERTED = ("category", "status", "actor", "place", "place_rule", "origin", "sources", "source")
OPENING = frozenset({"(", ";", ",", "or", "—"})


def converts(words: Words, draft: Draft, previous: Draft | None) -> bool:
    """Whether `draft` says in a bracket, in another currency or measure, what the figure right before it says."""
    if previous is None or draft.dimension not in {"money", "distance"} or draft.dimension != previous.dimension or draft.unit_name == previous.unit_name:
        return False
    between = words.lower[previous.last : draft.lead]
    return 0 < len(between) <= 3 and between[0] in OPENING and (between[0] != "," or "(" in words.lower[max(0, previous.lead - 6) : draft.lead])


def convert(draft: Draft, original: Draft, k: int) -> None:
    """Give the conversion every field of the original, draft number k, and its qualifier where it has none."""
    for name in CONVERTED:
        setattr(draft, name, getattr(original, name))
    if draft.change == "=":
        draft.change = original.change
    draft.same_as = k if original.same_as is None else original.same_as


def mark_repeats(drafts: Sequence[Draft]) -> None:
    """Tie a figure to an earlier one with its value, unit, category and, where both have one, actor and country.

    Of figures alike in all of these only the first is kept to compare with, so that time stays linear.
    """
    known: dict[tuple, dict[tuple, int]] = {}
    for k, draft in enumerate(drafts):
        if draft.same_as is not None:
            continue
        alike = known.setdefault((draft.number.value, draft.number.value_max, draft.dimension, draft.category.value), {})
        if draft.number.value >= 3 and not (draft.dimension in {"duration", "percent"} and draft.number.value < 10):
            draft.same_as = next((j for j in alike.values() if _repeats(draft, drafts[j])), None)
        if draft.same_as is None:
            alike.setdefault((draft.unit_name, draft.actor and draft.actor.value, draft.place and draft.place.iso3), k)


def _repeats(a: Draft, b: Draft) -> bool:
    if a.number.vague:
        return False
    if a.dimension in {"money", "count", "duration", "distance"} and a.unit_name != b.unit_name or a.index == b.index:
        return False
    actor_a, actor_b = a.actor and a.actor.value, b.actor and b.actor.value
    if actor_a and actor_b and actor_a != actor_b:
        return False
    return not (a.place and b.place and a.place.iso3 and b.place.iso3 and a.place.iso3 != b.place.iso3)
