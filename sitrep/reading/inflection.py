"""Forms of English verbs from their lemma, so that vocabulary files hold each verb once."""

from __future__ import annotations

IRREGULAR = {
    "bring": "brought brought", "build": "built built", "buy": "bought bought", "come": "came come", "cost": "cost cost", "draw": "drew drawn",
    "drive": "drove driven", "fall": "fell fallen", "flee": "fled fled", "fly": "flew flown", "give": "gave given", "go": "went gone",
    "hold": "held held", "keep": "kept kept", "leave": "left left", "lend": "lent lent", "lose": "lost lost", "pull": "pulled pulled",
    "sell": "sold sold", "send": "sent sent", "shoot": "shot shot", "sink": "sank sunk", "slay": "slew slain", "spend": "spent spent",
    "take": "took taken", "withdraw": "withdrew withdrawn", "overthrow": "overthrew overthrown", "win": "won won", "begin": "began begun",
    "stand": "stood stood", "pay": "paid paid", "lead": "led led", "meet": "met met", "say": "said said", "tell": "told told", "hit": "hit hit",
}
DOUBLED = frozenset("hit win begin ship drop stop commit permit transfer rob stab nab bar enrol control patrol equip step plan".split())


def forms(lemma: str) -> set[str]:
    """All forms of a verb; `pull_out` inflects its first word and keeps the rest ("pulling out")."""
    verb, _, rest = lemma.partition("_")
    tail = " " + rest.replace("_", " ") if rest else ""
    return {form + tail for form in _forms(verb)}


def _forms(verb: str) -> set[str]:
    found = {verb}
    stem = verb
    if verb.endswith(("s", "x", "ch", "sh", "z")):
        found.add(verb + "es")
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        found.add(verb[:-1] + "ies")
    else:
        found.add(verb + "s")
    if verb in DOUBLED:
        stem = verb + verb[-1]
    if verb.endswith("ie"):
        found.add(verb[:-2] + "ying")
    elif verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        found.add(verb[:-1] + "ing")
    else:
        found.add(stem + "ing")
    if verb in IRREGULAR:
        found.update(IRREGULAR[verb].split())
    elif verb.endswith("e"):
        found.add(verb + "d")
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        found.add(verb[:-1] + "ied")
    else:
        found.add(stem + "ed")
    return found
