"""What a figure is about where a construction settles it: a verb with its object, "by" or "for", whatever else stands around."""

from __future__ import annotations

from collections.abc import Callable

from .clauses import Government
from .drafts import Draft
from .events import Verdict
from .inflection import forms
from .sentences import Words
from .statuses import ASKING

BODIES = frozenset({"people", "equipment", "formation"})
REDUCED = 10  # tokens from a verb of reducing to "by"
REDUCING = frozenset(form for verb in ("reduce", "cut", "shrink", "lower", "trim", "slash", "decrease", "downsize") for form in forms(verb))
ARMIES = frozenset("army armies navy military militaries bundeswehr gendarmerie conscription".split())  # whose change of size is one of strength
RESIZING = REDUCING | {form for verb in ("grow", "expand", "enlarge", "increase", "raise", "boost", "rise", "double", "triple", "swell", "fall", "drop") for form in forms(verb)}
ORDERING = frozenset(forms("order"))
MOVED_TO = frozenset("to into out home back toward towards".split())
TAKING_IN = frozenset(form for verb in ("host", "shelter", "house", "accommodate", "harbour", "harbor", "admit", "receive", "take_in") for form in forms(verb))
LEAVING = frozenset(forms("leave"))
BOUND = 8  # tokens from forces to "left" or "expelled", and from there to "for"
DEPARTING = forms("leave") | forms("depart")
FREEING = frozenset(form for verb in ("free", "release", "liberate", "rescue", "exchange", "swap", "repatriate", "hand_over", "pardon") for form in forms(verb))
FIRED = frozenset(form for verb in ("hit", "strike", "land", "slam", "fall", "explode", "fire", "launch", "lob", "shoot", "rain", "drop", "impact", "detonate") for form in forms(verb))  # rockets that are used, not lost
EXPELLING = frozenset(form for verb in ("expel", "evacuate", "eject", "oust") for form in forms(verb))


def by_construction(words: Words, draft: Draft, governed: Callable[[Draft], Government]) -> Verdict | None:
    """Categories that a construction settles: "reduced its force by 300 soldiers", "the brigade is 4,000 strong"."""
    lower, lead = words.lower, draft.lead
    if lower[draft.number.last : draft.number.last + 1] == ["strong"]:
        return Verdict("strength", draft.number.last, draft.number.last + 1, "category.so_strong")
    if draft.dimension in BODIES and lower[lead - 1 : lead] and lower[lead - 1] in {"by", "to", "from"}:
        return _resized(words, draft)
    if verdict := _bound_for(words, draft):
        return verdict
    if draft.dimension not in {"people", "equipment"}:
        return None
    if draft.kind == "munition" and (fired := _verb_among(words, draft, governed(draft), FIRED)) is not None:
        return Verdict("other", fired, fired + 1, "category.fired")
    return _set_free(words, draft, governed(draft)) or _expelled(words, draft, governed(draft)) or _by_object(words, draft, governed(draft))


def _verb_among(words: Words, draft: Draft, government: Government, verbs: frozenset[str]) -> int | None:
    """The verb before or close behind a figure that governs it, where it is one of `verbs`."""
    return next((i for i in (government.left, government.right) if i is not None and words.lower[i] in verbs and i - draft.last < BOUND), None)


def _set_free(words: Words, draft: Draft, government: Government) -> Verdict | None:
    """"freed 3 American hostages", "200 prisoners were exchanged": who is let go is no casualty any more."""
    if draft.kind != "captive":
        return None
    verb = _verb_among(words, draft, government, FREEING)
    return Verdict("other", verb, verb + 1, "category.set_free") if verb is not None else None


def _expelled(words: Words, draft: Draft, government: Government) -> Verdict | None:
    """"expelled 1,500 French soldiers", "300 soldiers were evacuated": forces that are sent or taken away leave."""
    if draft.kind != "military" or draft.dimension != "people":
        return None
    verb = _verb_among(words, draft, government, EXPELLING)
    return Verdict("withdrawal", verb, verb + 1, "category.expelled") if verb is not None else None


def _bound_for(words: Words, draft: Draft) -> Verdict | None:
    """"four destroyers left Rota for the Red Sea": who leaves one place for another is sent there."""
    if draft.dimension not in BODIES or draft.kind == "civilian":
        return None
    lower, raw, stop = words.lower, words.words, min(draft.last + BOUND, draft.sentence.last - 1)
    for i in range(draft.last, stop):
        if lower[i] in DEPARTING:
            k = next((k for k in range(i + 2, min(i + BOUND, draft.sentence.last - 1)) if lower[k] == "for"), None)
            if k is not None and raw[i + 1][0].isupper() and (raw[k + 1][0].isupper() or lower[k + 1] == "the" and k + 2 < draft.sentence.last and raw[k + 2][0].isupper()):
                return Verdict("deployment", i, i + 1, "category.bound_for")
            return None
    return None


def _resized(words: Words, draft: Draft) -> Verdict | None:
    """"reduced its force by 300 soldiers", "cut the contingent to 400", "the army is to grow by 20,000 men"."""
    lower, lead = words.lower, draft.lead
    first = max(draft.sentence.first, lead - REDUCED)
    for i in range(lead - 2, first - 1, -1):
        if lower[i] in RESIZING and draft.dimension == "people" and ARMIES.intersection(lower[max(draft.sentence.first, i - REDUCED) : lead]):
            return Verdict("strength", i, i + 1, "category.army_resized")
        if lower[i] in REDUCING and lower[lead - 1] == "by":
            return Verdict("withdrawal", i, i + 1, "category.reduced_by")
    return None


def _by_object(words: Words, draft: Draft, government: Government) -> Verdict | None:
    """What a verb says of its object alone: "ordered 24 jets", "asked Berlin for 20 tanks", "hosts 600,000 Syrians", "leave 900 men behind"."""
    lower, left, behind = words.lower, government.left, words.lower[draft.last : draft.last + 2]
    if lower[draft.lead - 1 : draft.lead] and lower[draft.lead - 1] in TAKING_IN | ORDERING:
        left = draft.lead - 1  # "hosts" is read as a noun where it could be one
    if left is None:
        return None
    if lower[left] in ORDERING and draft.dimension == "equipment" and not MOVED_TO.intersection(behind):
        return Verdict("other", left, left + 1, "category.goods_ordered")
    if lower[left] in ASKING and lower[draft.lead - 1] == "for" and (draft.dimension == "equipment" or draft.kind == "military"):
        return Verdict("aid" if draft.dimension == "equipment" else "deployment", left, left + 1, "category.asked_for")
    if lower[left] in TAKING_IN and draft.unit_rule == "unit.demonym":
        return Verdict("displacement", left, left + 1, "category.taken_in")
    if lower[left] in LEAVING and behind[:1] == ["behind"] and draft.kind == "military":
        return Verdict("presence", left, left + 1, "category.left_behind")
    return None
