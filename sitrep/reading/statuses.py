"""Whether a figure is planned, possible, denied or actual: the strongest mood that governs it or its cue."""

from __future__ import annotations

from .clauses import FREE, Government
from .drafts import Draft
from .events import Cue, Mood, Verdict, distance
from .inflection import forms
from .relations import goes_on
from .sentences import Sentence, Words

PROGRESSIVE = frozenset({"deployment", "withdrawal"})
BE_NOW = frozenset("is are 're 's be being was were".split())
ARRIVING = frozenset("arriving entering landing returning serving remaining fighting leading operating".split())
FRESH = frozenset("new another additional further latest more".split())
DONE = frozenset("sent provided delivered given donated supplied gave received previously already since spent committed rushed offered handed shipped sold transferred previous so".split())
ANNOUNCED = frozenset("announced announcing announces announce approved authorized authorised unveiled authorizing approving ordered agreed confirmed planned scheduled pledged promised".split())
BRING = frozenset("bring brings bringing brought takes taking took".split())
UNREAL = frozenset("will would could may might to".split())
ASKED = frozenset("sought seeks requested requests proposed proposes floated wanted wants demanded demands recommended recommends requesting seeking proposing".split())
ASKING = frozenset(form for verb in ("ask", "press", "lobby", "beg", "petition", "urge", "plead", "appeal") for form in forms(verb))
REFUSING = frozenset(form for verb in ("reject", "oppose", "veto", "block", "shelve", "postpone", "suspend", "turn_down", "vote_down", "vote_against") for form in forms(verb)) | {"against", "down"}
DROPPING = frozenset(form for verb in ("scrap", "drop", "abandon", "cancel", "axe", "ditch") for form in forms(verb))
TO_COME = frozenset({"deployment", "withdrawal", "aid", "alert", "exercise", "strength"})
MAY = frozenset("could may might feared likely".split())
FUTURE = frozenset("will would 'll".split())
CONDITIONS = frozenset({"if", "unless"})
PAST_BE = frozenset("was were been already".split())
SUFFERED = frozenset({"casualty", "displacement"})
ELAPSED = frozenset("past last previous recent first".split())


def _by_construction(words: Words, sentence: Sentence, lead: int, last: int, cue: Cue | None, about: str) -> Verdict | None:
    """Statuses that a construction settles before any single cue: "is deploying", "a new package", "the past two weeks"."""
    lower = words.lower
    if lower[lead - 1 : lead] and lower[lead - 1] in ELAPSED and about == "other":
        return Verdict("actual", lead - 1, lead, "status.elapsed_time")
    if "strong" in lower[lead : last + 3] and lower[lead - 1 : lead] and lower[lead - 1] in {"its", "their", "the", "'s"}:
        return Verdict("actual", None, None, "status.established_strength")
    if about in PROGRESSIVE and cue and cue.last - cue.first == 1 and lower[cue.first].endswith("ing") and lower[cue.first] not in ARRIVING:
        before = lower[max(sentence.first, cue.first - 3) : cue.first]
        if BE_NOW & set(before) and not {"has", "have", "had"} & set(before) and not any(token.endswith("ing") for token in before):
            return Verdict("planned", cue.first, cue.last, "status.progressive")
    if about == "aid":
        near = set(lower[max(sentence.first, lead - 5) : lead])
        around = set(lower[sentence.first : sentence.last])
        if FRESH & near and not DONE & set(lower[max(sentence.first, lead - 10) : last + 6]) or "package" in around and {"new", "latest"} & around and not DONE & around:
            return Verdict("planned", None, None, "status.new_aid")
    return None


def _sum_reached(words: Words, lead: int, government: Government) -> Verdict | None:
    """"bringing the total to 300": a sum that is reached, whatever is announced beside it."""
    lower, left = words.lower, government.left
    if left is None or lower[left] not in BRING or "to" not in lower[left:lead] or UNREAL & set(lower[max(0, left - 3) : left]):
        return None
    return Verdict("actual", left, left + 1, "status.sum_reached")


def _by_verb(words: Words, moods: list[Mood], lead: int, last: int, about: str, government: Government) -> Verdict | None:
    """Statuses that the verbs around the figure settle: "… troops will leave", "the deployment of … was approved", "… that it sought"."""
    lower, left, right = words.lower, government.left, government.right
    if left is not None and lower[left] in ASKING and lower[lead - 1] == "for" and about not in SUFFERED:
        return Verdict("possible", left, left + 1, "status.asked_for")
    if right is None:
        return None
    if lower[right] in ASKED and about not in SUFFERED:
        return Verdict("possible", right, right + 1, "status.asked_for")
    if government.subject and lower[right] in ANNOUNCED and about in TO_COME and {"was", "were", "been", "is", "are", "be"} & set(lower[last:right]):
        return Verdict("planned", right, right + 1, "status.announced_behind")
    if government.subject and about != "presence":
        for mood in moods:
            if last <= mood.first and mood.last <= right + 1 and mood.strength >= 3 and mood.status != "denied" and (about not in SUFFERED or mood.first < right):
                return Verdict("possible" if about in SUFFERED else mood.status, mood.first, mood.last, f"status.verb.{mood.status}")
    return None


def status(words: Words, moods: list[Mood], costs: list[float], sentence: Sentence, lead: int, last: int, cue: Cue | None, about: str, government: Government = FREE) -> Verdict:
    """Whether the figure is planned, possible, denied or actual."""
    verdict = _sum_reached(words, lead, government) or _by_construction(words, sentence, lead, last, cue, about) or _by_verb(words, moods, lead, last, about, government)
    if verdict:
        return verdict
    best, best_force = None, 0.0
    for mood in moods:
        force = _force(words, mood, costs, sentence, lead, last, cue, about, government)
        if force > best_force:
            best, best_force = mood, force
    if best is None:
        return Verdict("actual", None, None, "status.no_mood_is_actual")
    if best.status == "planned" and (refused := _refused(words, best, sentence)):
        return refused
    if best.status == "planned" and words.lower[best.first] in FUTURE and CONDITIONS & set(words.lower[sentence.first : sentence.last]):
        return Verdict("possible", best.first, best.last, "status.conditional", best_force)
    value = "possible" if about in SUFFERED and best.status == "planned" else best.status
    return Verdict(value, best.first, best.last, f"status.mood.{value}", best_force)


def _refused(words: Words, plan: Mood, sentence: Sentence) -> Verdict | None:
    """"rejected a plan to send 600": what is turned down was but proposed; "cancelled plans to send": it is not to be."""
    if not any(words.lower[i].startswith(("plan", "order", "intention")) for i in range(plan.first, plan.last)):
        return None
    for i in range(plan.first - 1, max(sentence.first, plan.first - 4) - 1, -1):
        if words.lower[i] in REFUSING | DROPPING:
            return Verdict("denied" if words.lower[i] in DROPPING else "possible", i, i + 1, "status.plan_refused")
    return None


def _force(words: Words, mood: Mood, costs: list[float], sentence: Sentence, lead: int, last: int, cue: Cue | None, about: str, government: Government) -> float:
    """How strongly a mood governs the figure; 0 where it does not."""
    left = government.left
    direct = left is not None and (0 <= left - mood.last <= 2 or mood.first <= left < mood.last)  # "may soon kill 300 people", "needs 300 men"
    if about == "presence" and mood.strength < 3 and not direct or about in SUFFERED and not (direct and mood.status != "denied") and words.lower[mood.first] not in MAY:
        return 0.0
    if cue and not government.subject and left is not None and cue.first == government.right and words.lower[cue.first - 1] in PAST_BE and mood.last <= left:
        return 0.0  # "will join 300 soldiers who were sent"
    force = 0.0
    for target in {lead, cue.first if cue else lead}:
        if mood.last <= target:
            gap = distance(costs, sentence, mood.last, target)
            if gap <= mood.reach:
                force = max(force, mood.strength * 10 / (3 + gap))
    if cue and mood.first <= cue.first < mood.last:
        force = max(force, mood.strength * 10 / 3)
    if mood.status == "denied" and mood.last <= lead and "but" in words.lower[mood.last : lead]:
        return 0.0  # "ruled out joining them but offered six helicopters"
    if mood.status == "denied" and (about in {"casualty", "other"} or not (cue and 0 <= cue.first - mood.last <= 3 or mood.strength >= 5)):
        return 0.0
    if mood.first >= last and force == 0.0 and mood.strength >= 3 and distance(costs, sentence, last, mood.first) <= 2:
        force = mood.strength * 10 / 4
    return force


class StatusReader:
    """Status of each figure of an article; `moods` by sentence."""

    def __init__(self, words: Words, moods: dict[int, list[Mood]]):
        self.words, self.moods = words, moods

    def of(self, draft: Draft, cue: Cue | None, about: str, government: Government, previous: Draft | None, earlier: Draft | None) -> Verdict:
        """Status of a figure about `about` by `cue`; previous: the figure before in its sentence, earlier: in its passage."""
        verdict = status(self.words, self.moods[draft.index], draft.costs, draft.sentence, draft.lead, draft.last, cue, about, government)
        if verdict.first is None and previous is not None and previous.status and cue is None and previous.category.value == about:
            return Verdict(previous.status.value, None, None, "status.as_figure_before")
        if verdict.first is None and verdict.value == "actual" and about == "aid" and earlier is not None and earlier.category.value == "aid" and goes_on(self.words, draft.sentence):
            return Verdict(earlier.status.value, None, None, "status.as_package_before")
        return verdict
