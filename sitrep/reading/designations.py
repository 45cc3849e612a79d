"""Models of arms counted by their designation alone: four Su-35s, six F-16s, two Leopard 2s."""

from __future__ import annotations

from dataclasses import dataclass

from .measures import HYPHENS
from .sentences import Words

# what a designation begins with tells aircraft from vehicles; the rest are counted without a class
AIRCRAFT = frozenset("a ac ah an b c ch e ea ec f fa gr h hh hu il j jf ka kc kh mc mh mi mig mq mv o oh p q ra rc rq su tu u uh v yak boeing airbus mirage".split())
VEHICLES = frozenset("aav amx bmd bmp brdm btr bm challenger leclerc leopard lav m merkava mt pzh stryker t zsu".split())
LONGEST = 8


@dataclass(frozen=True, slots=True)
class Model:
    """A designation in the plural: its name in lower case, without the s, and what class it is of."""

    last: int
    name: str
    kind: str


def plural_model(words: Words, i: int) -> Model | None:
    """The designation in the plural that begins at token i: a capitalised stem, digits, an s at its end."""
    stem = words.words[i]
    if not (stem[0].isalpha() and stem[0].isupper()) or i + 1 >= len(words.words):
        return None
    spaced = words.gaps[i + 1] == " " and len(stem) > 3 and words.words[i + 1].isdigit()  # Leopard 2s
    if not (spaced or words.adjacent(i + 1)):
        return None
    last = i + 1 + (words.words[i + 1] in HYPHENS)
    if last >= len(words.words) or not words.words[last].isdigit():
        return None
    while last < len(words.words) and last - i < LONGEST and (last == i + 1 or words.adjacent(last)) and words.words[last].isalnum():
        last += 1
    ending = words.words[last - 1]
    if not (ending == "s" or len(ending) > 1 and ending[-1] == "s" and ending[:-1].isupper()):
        return None
    kind = "aircraft" if stem.lower() in AIRCRAFT else "vehicle" if stem.lower() in VEHICLES else "weapon"
    return Model(last, words.text[words.starts[i] : words.ends[last - 1] - 1].lower(), kind)
