"""What shares, durations and counts are about: other, but for those that a deployment, a withdrawal, aid or flight governs.

"half of the troops left" tells of a withdrawal, "a mission of six months" of a deployment, "30 countries gave arms" of aid.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from .clauses import STOPS, Clauses, Government
from .drafts import Draft
from .events import Cue, Verdict
from .inflection import forms
from .sentences import Words
from .units import UnitReader

OTHER = Verdict("other", None, None, "category.of_dimension")
MISSIONS = frozenset("deployment deployments rotation rotations tour tours mission mandate posting stint".split())
LEAVINGS = frozenset("withdrawal withdrawals pullout pull-out drawdown pullback exit".split())
LASTING = frozenset(form for lemma in "last take run be extend continue spend begin complete start serve".split() for form in forms(lemma)) | {"been", "is", "was", "were", "are"}
FORCES = frozenset("troops soldiers forces personnel marines peacekeepers peacekeeping carrier carriers warships ships army brigade battalion jets aircraft contingent reinforcements guard vehicles unit units".split())
MOVES = frozenset({"deployment", "withdrawal", "alert"})
COUNTED = frozenset({"people", "equipment", "formation"})
RELIEF = frozenset(
    "blankets tents food foodstuffs rice flour wheat grain maize medicine medicines drugs vaccines supplies aid relief rations meals bandages mattresses generators incubators ventilators masks stretchers "
    "sacks parcels kits tarpaulins cots plasma clothing ammunition".split()
)  # what is sent to help, counted by the piece or the tonne
SHARE_REACH, MOVE_REACH = 8, 8
PLACED = frozenset("to from in at among across on".split())
TO_MOVE = frozenset("get arrive reach move deploy be travel".split())


class Share(NamedTuple):
    """What a share is taken of: the noun's token, its dimension and its kind."""

    token: int
    dimension: str
    kind: str


class ShareReader:
    """Reads shares, durations and counts of one article; `cues` by sentence."""

    def __init__(self, words: Words, units: UnitReader, clauses: Clauses, cues: Mapping[int, list[Cue]]):
        self.words, self.lower, self.units, self.clauses, self.cues = words, words.lower, units, clauses, cues

    def share(self, draft: Draft) -> Share | None:
        """The people or things of which a figure tells a share: "half the 9,800 troops", "60 percent of all refugees"."""
        i = draft.number.last
        while i < draft.sentence.last and self.lower[i] in {"percent", "%", "per", "cent"}:
            i += 1
        if i >= draft.sentence.last or self.lower[i] != "of" and not draft.number.fraction:
            return None
        for k in range(i, min(draft.sentence.last, i + SHARE_REACH)):
            token = self.lower[k]
            if token in STOPS or token == "," or self.clauses.kind(k):
                return None
            if token in {"those", "population"}:
                return Share(k, "people", "civilian")
            if (term := self.units.known(token)) and self.units.terms[term][0] in COUNTED:
                dimension, kind = self.units.terms[term]
                return Share(k, dimension, kind)
        return None

    def of_time(self, draft: Draft, government: Government) -> tuple[Verdict, Cue | None]:
        """Durations are other, but for the length of a mission, of a withdrawal, and the time within which forces are to move."""
        if mission := self._mission(draft, government):
            return mission, None
        cue = self._governing(draft, government, MOVES, 3)
        within = self.lower[draft.lead] == "within" or self.lower[draft.lead - 1 : draft.lead] == ["in"]
        if cue and within and "past" not in self.lower[draft.lead : draft.last]:
            return Verdict(cue.category, cue.first, cue.last, "category.time_to_move"), cue
        return OTHER, None

    def _mission(self, draft: Draft, government: Government) -> Verdict | None:
        lower = self.lower
        for k in range(draft.last, min(draft.sentence.last, draft.last + 3)):
            if lower[k] in MISSIONS:
                return Verdict("deployment", k, k + 1, "category.length_of_mission")
            if lower[k] in STOPS or lower[k] in {",", "of", "in", "for", "and"}:
                break
        if government.left is None or lower[government.left] not in LASTING:
            return None
        for k in range(government.left - 1, max(draft.sentence.first, government.left - MOVE_REACH) - 1, -1):
            if lower[k] in MISSIONS | LEAVINGS:
                return Verdict("deployment" if lower[k] in MISSIONS else "withdrawal", k, k + 1, "category.length_of_mission")
        behind = lower[draft.last : min(draft.sentence.last, draft.last + MOVE_REACH)]
        near = set(lower[max(draft.sentence.first, government.left - MOVE_REACH) : draft.last]) | set(behind)
        if lower[government.left] in {"take", "takes", "took", "taken"} and "to" in behind[:-1] and behind[behind.index("to") + 1] in TO_MOVE and FORCES & near:
            return Verdict("deployment", draft.last, draft.last + 1, "category.time_to_arrive")
        return None

    def of_count(self, draft: Draft, government: Government) -> tuple[Verdict, Cue | None]:
        """Counts are other, but for who gives aid or sends forces, what is given, and the sites that forces go to or leave."""
        before = self.lower[draft.lead - 1] if draft.lead > draft.sentence.first else ""
        cue = self._governing(draft, government, MOVES | {"presence", "aid", "displacement"}, 3)
        if RELIEF.intersection(self.lower[draft.number.last : min(draft.last + 4, draft.sentence.last)]):
            sent = next((known for known in self.cues[draft.index] if known.category in {"deployment", "aid"} and 0 <= draft.lead - known.last <= MOVE_REACH), None)
            if sent is not None:
                return Verdict("aid", sent.first, sent.last, "category.relief_sent"), sent
        if cue is None or draft.kind == "action" and cue.category != "withdrawal" or draft.unit_name == "time":
            return OTHER, None
        forces = FORCES & set(self.lower[max(draft.sentence.first, cue.first - MOVE_REACH) : cue.last + MOVE_REACH])
        sited = before in PLACED and draft.unit_name not in {"country", "nation"} and bool(forces) and cue.last <= draft.lead and cue.category in {"deployment", "withdrawal", "presence"}
        given = cue.category == "aid" and before not in PLACED - {"in"}
        moved = government.subject and (cue.category == "displacement" or cue.category in MOVES and bool(forces))
        about = "deployment" if given and FORCES & set(self.lower[cue.last : cue.last + MOVE_REACH]) else cue.category  # "30 countries provide troops"
        return (Verdict(about, cue.first, cue.last, "category.governed_count"), cue) if sited or given or moved else (OTHER, None)

    def _governing(self, draft: Draft, government: Government, categories: frozenset[str], weight: int) -> Cue | None:
        """The cue that is a governing verb of the figure."""
        verbs = [i for i in (government.left, government.right) if i is not None]
        return next((cue for cue in self.cues[draft.index] if cue.category in categories and cue.weight >= weight and any(cue.first <= i < cue.last for i in verbs)), None)
