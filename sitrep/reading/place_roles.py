"""In which role a sentence names a place: location, destination, origin, possessor, subject or bare name."""

from __future__ import annotations

from .roles import AUXILIARIES as VERBAL, GIVING, SAYING
from .extents import DIVISIONS, compass
from .inflection import forms
from .nouns import singular
from .places import PlaceMention
from .sentences import Words

DESTINATION = frozenset({"to", "for", "into", "toward", "towards", "onto"})
CLAUSE_OPENERS = frozenset(", and but that while : ; — – \" “ because as if when ) where which".split())
LOCATION = frozenset("in to into at near on along across around off over inside outside through throughout toward towards within onto for aboard amid beyond surrounding".split())
OPPOSING = frozenset("against with over versus between by and".split())
ORIGIN = frozenset("from".split())
LEAVING = frozenset("left leave leaves leaving departed departing depart departs quit exited fled flee flees fleeing escaped escaping escape escapes".split())
ROADS = frozenset("road roads highway motorway route railway line stretch area corridor bridge somewhere halfway midway waters sea strait".split())  # what runs between two towns
BORDERING = frozenset("bordering neighbouring neighboring abutting adjoining".split())
HOME_BODIES = frozenset("junta generals coup gangs gang rebels rebel insurgents insurgency separatists guerrillas opposition protesters cartels cartel militias militia jihadists islamists hospitals prisons inmates interior".split())  # which act at home
OFFICES = frozenset("mayor mayors governor governors prefect sheriff".split())
LOCAL = HOME_BODIES | OFFICES | frozenset(
    "hospital hospitals suburb suburbs outskirts airport airfield port harbour harbor market bazaar mosque church cathedral university school station streets street centre center downtown district districts neighbourhood neighborhood "
    "quarter waterfront prison residents hotel stadium square bridge coast police morgue refinery".split()
)
OWNED_REACH = 3
CLAUSAL = VERBAL | frozenset("it he she they we".split())
OPEN = frozenset("the a an its their southern northern eastern western central neighboring neighbouring nearby war-torn eastern southeast southwest northeast northwest greater high open international territorial disputed contested remote rural entire whole".split())
SITES = frozenset({"location", "destination"})
# what people do somewhere without the news being there: "told reporters in Kabul", "a visit to India"
SPEAKING = frozenset(
    "said says say told tell reporters journalists summit conference conferences meeting meetings met meet talks talking speech speaking spoke statement interview "
    "briefing visit visits visited visiting trip tour appearance address ceremony forum hearing negotiations headquartered headquarters".split()
)
ATTACKS = frozenset("war campaign operation aggression crackdown attack strike airstrike assault raid offensive invasion siege bombing shelling bombardment incursion blockade occupation ambush capture fall seizure battle liberation evacuation".split())
ATTACKING = frozenset(form for verb in ("attack", "invade", "bomb", "shell", "storm", "raid", "besiege", "enter", "reach", "seize", "capture", "occupy", "overrun", "liberate", "recapture", "bombard", "strike", "hit", "hold", "control", "retake", "patrol") for form in forms(verb))
PARTITIVE = frozenset("city town village district province region part rest outskirt outskirts suburb area coast north south east west edge heart centre center side capital island port state republic swath territory town shore stretch vicinity base streets half majority most much whole sea seas waters skies airspace border borders ground soil".split())
MEASURES = frozenset("miles mile kilometers kilometres kilometer kilometre km away meters metres".split())
STATES_OF_WAR = frozenset("held controlled torn occupied ruled stricken administered run governed ravaged hit".split())
HOSTING = frozenset(form for verb in ("host", "shelter", "house", "receive", "accept", "admit", "welcome", "absorb", "harbour", "harbor") for form in forms(verb))
TAKING = frozenset("take takes took taken taking".split())
AUXILIARIES = frozenset("has have had is was will already also now alone currently itself".split())
CONJUNCTIONS = frozenset({"and", "or"})
INSTITUTIONS = frozenset("police ministry government army navy parliament guard president minister authorities senate congress council administration coast".split())
# words that leave a preposition no place: "sanctions on Iran", "a threat to Niger", "fend off Mali"
ABSTRACT = {
    "on": frozenset("sanction sanctions pressure tariff tariffs focus focused focusing call calls called calling rely relies relied relying depend depends depended dependent based ban bans embargo blame blamed impose imposes imposed imposing restriction restrictions policy stance position view views talks report reports decision vote debate spending impact effect comment insist insisted".split()),
    "off": frozenset("fend fends fended fending ward wards warded warding hold holds held holding stave staves staved staving fight fights fought fighting beat beats beating".split()),
    "over": frozenset("tension tensions concern concerns dispute disputes fear fears anger row outrage alarm worry worries crisis".split()),
    "to": frozenset("according due threat threats response responses respond responds responded responding message messages letter letters ties linked thanks compared loyal opposed similar related addition belongs belong belonged ambassador ambassadors envoy warning warnings challenge challenges".split()),
    "in": frozenset("interest interests believe believes believed belief trust confidence".split()),
    "for": frozenset("spokesman spokeswoman spokesperson minister ministers secretary ambassador responsible blame blamed".split()),
    "into": frozenset("investigation inquiry probe insight".split()),
}
HEALTH_REACH = 6
ASIDE_REACH = 7  # tokens between what is said or held and where


def role_of(words: Words, place: PlaceMention) -> str:
    """location, destination, origin, possessor ("Ukraine's …"), attribute ("Panama-flagged"), topic ("sanctions on Iran"), subject, or bare name (object, or recipient-like)."""
    if _is_attribute(words, place):
        return "attribute"
    lower, k = words.lower, _before_modifiers(words, place.first - 1)
    if (j := _before_town(words, k, place.last)) is not None:
        k = j
    before = lower[k] if k >= 0 else ""
    if before in LEAVING or before in ORIGIN or before == "of" and lower[k - 1 : k] == ["out"]:
        return "location" if before == "from" and _is_measured(lower, k) else "origin"
    if before == "of" and (role := _of_part(words, k, place)):
        return role
    if before == "against" and k > 0 and singular(lower[k - 1]) in ATTACKS:
        return "location"
    if "health" in lower[place.last : place.last + HEALTH_REACH]:
        return "location"  # "Mali's health ministry" counts what lies in Mali
    if k > 0 and lower[k - 1] in ABSTRACT.get(before, ()) or before in BORDERING or place.first and lower[place.first - 1] in BORDERING and before not in LOCATION:
        return "topic"
    if before == "between" and k > 0 and lower[k - 1] in ROADS and place.kind != "country":
        return "location"
    if before in LOCATION or before in GIVING or before in ATTACKING:
        return "destination" if before in DESTINATION else "location"
    if place.last < len(lower) and lower[place.last] == "'s":
        return "location" if _owns_what_stands_there(words, place) else "possessor"
    after = lower[place.last] if place.last < len(lower) else "."
    begins = words.sentences[words.sentence_of[place.first]].first == place.first
    opens = k < 0 or lower[k] in CLAUSE_OPENERS or begins or words.sentence_of[k] != words.sentence_of[place.first]
    is_subject = begins and after in CONJUNCTIONS or opens and after[0].isalpha() and after not in LOCATION | CONJUNCTIONS and words.words[place.last].islower()
    return "location" if is_subject and _hosts(lower, place.last) else "subject" if is_subject else "bare"


def _is_acting(words: Words, k: int) -> bool:
    """Whether a verb stands behind a name that ends at token k: "On Monday, Ruritania sent …"."""
    return words.lower[k : k + 1] != [] and words.lower[k] not in LOCATION | CONJUNCTIONS and words.words[k].islower() and words.lower[k] != "'s"


def _before_town(words: Words, k: int, last: int) -> int | None:
    """The preposition of a name that a comma ties to its country: "in | Solhan, Burkina Faso", where the gazetteer lacks the town."""
    if k < 2 or words.lower[k] != "," or words.sentence_of[k - 1] != words.sentence_of[k] or _is_acting(words, last):
        return None
    j = k - 1
    if words.lower[j] in DIVISIONS | {"town", "village", "city"}:
        j -= 1  # "in | Gharyala state, Ruritania"
    last = j
    while j > 0 and words.words[j][0].isupper() and words.lower[j].isalpha():
        j -= 1
    return j if j < last and words.lower[j] in LOCATION | ORIGIN else None


def _owns_what_stands_there(words: Words, place: PlaceMention) -> bool:
    """"Mali's junta", "Kharkiv's mayor", "Kabul's military hospital": bodies that act at home, and whatever is a town's own."""
    owned = words.lower[place.last + 1 : place.last + 1 + OWNED_REACH]
    return not (HOME_BODIES if place.kind == "country" else LOCAL).isdisjoint(owned[:2] if place.kind == "country" else owned)


def _hosts(lower: list[str], k: int) -> bool:
    """Whether the verb of a subject that ends at token k takes people in: "Ruritania has taken in …", "Ruritania hosts …"."""
    while lower[k : k + 1] and lower[k] in AUXILIARIES:
        k += 1
    return lower[k : k + 1] != [] and (lower[k] in HOSTING or lower[k] in TAKING and lower[k + 1 : k + 2] == ["in"])


def _is_attribute(words: Words, place: PlaceMention) -> bool:
    """Whether the name only says whose or what kind: "Panama-flagged", "Victoria Police", "US$"."""
    k = place.last
    if k + 1 >= len(words.lower):
        return False
    if words.words[k] == "$":
        return True
    if words.words[k] in "-–" and words.adjacent(k) and words.adjacent(k + 1):
        return words.lower[k + 1] not in STATES_OF_WAR
    return words.lower[k] in INSTITUTIONS and words.words[k][0].isupper()


def _before_modifiers(words: Words, k: int) -> int:
    """The token before the article and adjectives that end at token k: "in | the war-torn", "in | rebel-held"."""
    lower = words.lower
    while k >= 0:
        if lower[k] in OPEN or lower[k] == "-" or lower[k].endswith("ern"):
            k -= 1
        elif lower[k] in STATES_OF_WAR and k > 1 and lower[k - 1] == "-":
            k -= 3
        else:
            break
    return k


def _is_measured(lower: list[str], k: int) -> bool:
    """Whether "from" at token k measures: "20 miles from", "away from"."""
    return k > 0 and lower[k - 1] in MEASURES


def _of_part(words: Words, k: int, place: PlaceMention) -> str | None:
    """Role of what lies around "of": "in the city of", "across parts of", "north of", "the invasion of"."""
    lower = words.lower
    if k < 1:
        return None
    head = lower[k - 1]
    if singular(head) in ATTACKS or compass(head) and lower[k - 2 : k - 1] != ["the"]:
        return "location"
    if head in OFFICES and place.kind in {"city", "region"}:
        return "location"  # a governor tells of what lies in his region
    if singular(head) not in PARTITIVE:
        return None
    j = _before_modifiers(words, k - 2)
    before = lower[j] if j >= 0 else ""
    if before in ORIGIN:
        return "origin"
    return ("destination" if before in DESTINATION else "location") if before in LOCATION else None


def is_aside(words: Words, place: PlaceMention) -> bool:
    """Whether only words are there: "told reporters in Kabul", "at a summit in Riga", "a visit to India"."""
    sentence = words.sentences[words.sentence_of[place.first]]
    is_told = False  # in a clause of its own behind "said": "said it lost 3 men in Kabul"
    for k in range(place.first - 1, max(sentence.first, place.first - ASIDE_REACH) - 1, -1):
        token = words.lower[k]
        if token in SPEAKING:
            return not (is_told and token in SAYING)
        if token in CLAUSE_OPENERS:
            return False
        is_told = is_told or token in CLAUSAL or token[0].isdigit()
    return False
