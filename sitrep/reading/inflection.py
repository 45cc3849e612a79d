"""Forms of English verbs from their lemma, so that vocabulary files hold each verb once."""

from __future__ import annotations

IRREGULAR = {
    "arise": "arose arisen", "bear": "bore borne", "beat": "beat beaten", "become": "became become", "begin": "began begun", "bind": "bound bound",
    "bleed": "bled bled", "break": "broke broken", "breed": "bred bred", "bring": "brought brought", "build": "built built", "burst": "burst burst",
    "buy": "bought bought", "cast": "cast cast", "catch": "caught caught", "choose": "chose chosen", "come": "came come", "cost": "cost cost",
    "cut": "cut cut", "deal": "dealt dealt", "dig": "dug dug", "draw": "drew drawn", "drive": "drove driven", "eat": "ate eaten",
    "fall": "fell fallen", "feed": "fed fed", "feel": "felt felt", "fight": "fought fought", "find": "found found", "flee": "fled fled",
    "fly": "flew flown", "forbid": "forbade forbidden", "forget": "forgot forgotten", "freeze": "froze frozen", "get": "got got",
    "give": "gave given", "go": "went gone", "grow": "grew grown", "hear": "heard heard", "hide": "hid hidden", "hit": "hit hit", "hold": "held held",
    "hurt": "hurt hurt", "keep": "kept kept", "know": "knew known", "lay": "laid laid", "lead": "led led", "leave": "left left", "lend": "lent lent",
    "let": "let let", "lose": "lost lost", "make": "made made", "mean": "meant meant", "meet": "met met", "overrun": "overran overrun",
    "oversee": "oversaw overseen", "overthrow": "overthrew overthrown", "pay": "paid paid", "pull": "pulled pulled", "put": "put put",
    "quit": "quit quit", "read": "read read", "ride": "rode ridden", "rise": "rose risen", "run": "ran run", "say": "said said", "see": "saw seen",
    "seek": "sought sought", "sell": "sold sold", "send": "sent sent", "set": "set set", "shake": "shook shaken", "shoot": "shot shot",
    "show": "showed shown", "shrink": "shrank shrunk", "shut": "shut shut", "sink": "sank sunk", "slay": "slew slain", "speak": "spoke spoken",
    "spend": "spent spent", "split": "split split", "spread": "spread spread", "stand": "stood stood", "steal": "stole stolen",
    "strike": "struck struck", "swear": "swore sworn", "sweep": "swept swept", "swell": "swelled swollen", "swim": "swam swum", "take": "took taken",
    "teach": "taught taught", "tear": "tore torn", "tell": "told told", "throw": "threw thrown", "undergo": "underwent undergone",
    "understand": "understood understood", "undertake": "undertook undertaken", "upset": "upset upset", "wake": "woke woken", "wear": "wore worn",
    "win": "won won", "withdraw": "withdrew withdrawn", "withhold": "withheld withheld", "write": "wrote written",
}
DOUBLED = frozenset("ban bar begin budget commit control cut dig drop enrol equip expel fit get hit jog let nab patrol permit plan propel put quit ram rebel refer regret repel rip rob rot run scrap set ship shrug shut sit slip split stab step stop strip stun submit swim tap top transfer trap trek trim wed win".split())


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
