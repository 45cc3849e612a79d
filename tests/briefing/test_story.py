"""What is told first, and in which order."""

from sitrep.briefing import story
from sitrep.briefing.facts import Facts
from sitrep.briefing.pieces import plain


def test_the_whole_story(tables):
    facts = Facts(tables)
    lines, told = story.bottom_line(facts)
    assert plain(story.title(facts)) == "Netherlands to send soldiers to Lithuania and Latvia"
    assert [plain(line) for line in lines] == [
        "The Netherlands is to send about 300 soldiers to Lithuania (Ada Kuiper) and 120 to Latvia (De Courant, citing Dutch officials); sending forces to Moldova is denied or ruled out (Ada Kuiper).",
        "Belarus has at least 4,500 troops on its border (the article’s own voice).",
    ]
    assert [plain(line) for line in story.highlights(facts, told)] == [
        "Deployments in all (planned): about 400 soldiers (computed: about 300 + 120).",
        "Aid of €35 million (US$38 million) from the Netherlands to Ukraine has been given or committed (the article’s own voice).",
        "More than 60 people are reported as casualties (the article’s own voice).",
    ]


def test_nothing_reported(desk_of, made):
    facts = Facts(made(desk_of("Nothing happened.")))
    assert story.bottom_line(facts) == ([], []) and story.highlights(facts, []) == [] and plain(story.title(facts)) == "Situation briefing"


def test_focus_puts_its_countries_first(tables):
    assert [group.actor for group in story.groups(Facts(tables), frozenset(["BLR"]))][0] == "BLR"


def test_no_sum_over_one_country_or_with_a_total(desk_of, made):
    text = "Some 5,000 troops go: 3,000 to Poland, 2,000 to Rzeszow."
    desk = desk_of(text)
    desk.figure("3,000", 3000, unit="troop", actor="USA", place="Poland", place_iso3="POL")
    desk.figure("2,000", 2000, unit="troop", actor="USA", place="Rzeszow", place_iso3="POL")
    facts = Facts(made(desk))
    assert story.sum_line(facts, story.groups(facts)[0]) is None


def test_without_forces_the_bottom_line_tells_aid_and_losses(desk_of, made):
    desk = desk_of("Norway gives Ukraine 500 million kroner. In Sudan 40 people were killed, 900 fled.")
    desk.figure("500 million kroner", 5e8, actor="NOR", unit="NOK", dimension="money", category="aid", place="Ukraine")
    desk.figure("40 people", 40, unit="people", category="casualty", status="actual", place="Sudan")
    desk.figure("900", 900, unit="people", category="displacement", status="actual")
    facts = Facts(made(desk))
    lines, told = story.bottom_line(facts)
    assert plain(story.title(facts)) == "Aid from Norway to Ukraine" and told == []
    assert [plain(line) for line in lines] == ["Aid of NOK\u00a0500 million from Norway to Ukraine is planned (the article’s own voice).", "40 people in Sudan are reported as casualties (the article’s own voice)."]
    assert [plain(line) for line in story.highlights(facts, told)] == ["900 people are reported displaced or evacuated (the article’s own voice)."]


def test_only_what_is_denied(desk_of, made):
    desk = desk_of("Kenya denied that 300 officers went.")
    desk.figure("300 officers", 300, actor="KEN", unit="officer", status="denied")
    facts = Facts(made(desk))
    assert [plain(line) for line in story.bottom_line(facts)[0]] == ["Kenya sending 300 officers is denied or ruled out (the article’s own voice)."]
    assert plain(story.title(facts)) == "Situation briefing"


def test_titles(desk_of, made):
    def titled(**fields):
        desk = desk_of("40 tanks and 5 jets in Lwow.")
        desk.figure("40 tanks", 40, **{"actor": "POL", "unit": "tank", "dimension": "equipment", "place": "Lwow", "status": "actual", **fields})
        return plain(story.title(Facts(made(desk))))

    assert titled() == "Poland sends tanks to Lwow"
    assert titled(category="withdrawal", status="planned") == "Poland to withdraw tanks from Lwow"
    assert titled(category="alert") == "Poland puts tanks on alert in Lwow"
    assert titled(category="strength") == "Strength of the forces of Poland"
    assert titled(actor=None, status="planned") == "Tanks to be sent to Lwow"
    assert titled(unit="500-pound bomb") == "Poland sends forces to Lwow"
