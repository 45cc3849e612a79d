"""Singular, plural and the look of English nouns; what the vocabulary lacks is guessed by its ending."""

from __future__ import annotations

IRREGULAR = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "lives": "life", "wives": "wife", "bodies": "body", "feet": "foot",
    "aircraft": "aircraft", "personnel": "personnel", "police": "police", "knives": "knife", "thieves": "thief", "halves": "half", "series": "series",
    "media": "media", "headquarters": "headquarters", "corps": "corps", "forces": "force", "buses": "bus", "gases": "gas", "crises": "crisis",
    "countries": "country", "craft": "craft", "hovercraft": "hovercraft", "data": "data", "dead": "dead", "missing": "missing", "remains": "remains",
    "mercenaries": "mercenary", "vertices": "vertex", "appendices": "appendix", "phenomena": "phenomenon", "criteria": "criterion", "axes": "axe",
    "caches": "cache", "headaches": "headache", "houses": "house", "warehouses": "warehouse", "nurses": "nurse", "horses": "horse", "cases": "case",
    "bases": "base", "phases": "phase", "purposes": "purpose", "courses": "course", "causes": "cause", "licenses": "license", "licences": "licence",
    "crossings": "crossing", "dozens": "dozen", "axles": "axle", "movies": "movie", "calories": "calorie", "selfies": "selfie", "rookies": "rookie",
    "sorties": "sortie", "ties": "tie", "dies": "die", "rounds": "round", "goods": "goods", "troops": "troop", "buses": "bus", "viruses": "virus",
    "responses": "response", "offenses": "offense", "defenses": "defense", "expenses": "expense", "exercises": "exercise", "franchises": "franchise",
    "premises": "premises", "enterprises": "enterprise", "universities": "university", "leaves": "leaf", "wolves": "wolf", "shelves": "shelf",
    "damages": "damage", "villages": "village", "passages": "passage", "messages": "message", "images": "image", "hostages": "hostage",
}
NOT_PLURAL = frozenset(
    "is was has does us this its his hers theirs ours yours as plus versus perhaps always besides minus thus yes across less unless various previous serious religious famous numerous dangerous "
    "continuous simultaneous mysterious precious conscious nervous tremendous enormous joint overseas indigenous amphibious christmas athens paris texas kansas laos cyprus damascus mideast wales brussels honduras "
    "says tells goes comes takes makes gets remains becomes leaves means shows needs wants seems lives works serves includes happens news politics economics physics athletics abrams himars hercules".split()
)


# endings in -is of singulars; other words in -is are plurals of nouns in -i: Iraqis, Somalis, taxis
SINGULAR_IS = ("sis", "xis", "polis", "itis", "ris", "vis", "uis", "wis", "nnis", "abis")
SINGULARS_IS = frozenset("is his this trellis penis denis ellis".split())


def _is_plural_of_i(token: str) -> bool:
    return token.endswith("is") and len(token) > 4 and not token.endswith(SINGULAR_IS) and token not in SINGULARS_IS


def _is_plural_of_man(token: str) -> bool:
    return token.endswith("men") and len(token) > 4 and not token.endswith(("specimen", "regimen", "yemen", "acumen", "abdomen"))


def singular(noun: str) -> str:
    """Singular of an English plural, lower case."""
    noun = noun.lower()
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if _is_plural_of_man(noun):
        return noun[:-2] + "an"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return noun[:-2]
    if _is_plural_of_i(noun) or noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 2:
        return noun[:-1]
    return noun


def looks_plural(token: str) -> bool:
    """Whether a word may be a plural noun by its form."""
    return (token in IRREGULAR and token not in NOT_PLURAL) or _is_plural_of_man(token) or (token.endswith("s") and (_is_plural_of_i(token) or not token.endswith(("ss", "us", "is", "'s"))) and len(token) > 3 and token not in NOT_PLURAL)


def is_plural_acronym(token: str) -> bool:
    """Whether a word as written is capitals with an s: UAVs, TDs, SEALs."""
    return len(token) > 2 and token[-1] == "s" and token[:-1].isupper()


def plural(term: str) -> str:
    """Plural of a term of the vocabulary; the last word bends."""
    head = term.rsplit(" ", 1)[-1]
    stem = term[: len(term) - len(head)]
    if head in {"aircraft", "personnel", "people", "police", "craft", "equipment", "ammunition", "corps"}:
        return term
    if head.endswith("man"):
        return stem + head[:-2] + "en"
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        return stem + head[:-1] + "ies"
    if head.endswith(("s", "x", "ch", "sh")):
        return stem + head + "es"
    if term == "prisoner of war":
        return "prisoners of war"
    if head == "foot":
        return stem + "feet"
    return term + "s"


def guess_dimension(noun: str) -> tuple[str, str]:
    """Dimension of a noun the vocabulary lacks: agent endings name people, all else is a count."""
    if noun.endswith(("man", "woman", "ist", "eer", "ician", "ologist", "grapher", "fighter", "worker", "soldier", "goer", "holder", "leader", "keeper", "ster")) and len(noun) > 5:
        return "people", "civilian"
    return "count", ""
