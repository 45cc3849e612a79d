"""A figure explained: the sentence, every field, the words and the rule; never a control character."""

import pytest

from sitrep.errors import ParameterError
from sitrep.tables.explain import explain, printable, visible
from sitrep.tables.lookup import find_figure


def test_the_whole_explanation(kenya):
    """To the character: words where a field rests on words, "inferred by" where a rule infers it."""
    assert explain("f0026", kenya) == (
        "Figure f0026: article a, characters 26 to 44\n"
        "\n"
        "  NAIROBI — Kenya will send [[about 900 soldiers]] to Goma, the defence ministry said on Monday.\n"
        "\n"
        "value      900               “900”                        read by number\n"
        "change     ~ about           “about”                      read by hedge\n"
        "unit       soldier                                        no evidence recorded\n"
        "dimension  people                                         no evidence recorded\n"
        "category   deployment                                     inferred by verb of motion\n"
        "status     planned           “will send”                  read by future\n"
        "actor      KEN                                            no evidence recorded\n"
        "place      Goma (COD)        “Goma”                       read by destination\n"
        "source     defence ministry  “the defence ministry said”  read by said\n"
    )


def test_an_empty_field_says_why(kenya):
    """The code of `unresolved`, in words."""
    assert explain("f0107", kenya).endswith("\nEmpty: place not stated.\n")


def test_a_unique_beginning_is_enough(kenya):
    """As with commit hashes."""
    assert find_figure("f00", kenya).figure["figure_id"] == "f0026"


@pytest.mark.parametrize("given, expected", [
    ("f0", "more of it: 2 figures begin so (f0026, f0107)"), ("f0027", "the id of a figure, such as f0107, f0026"), ("zzz", "the id of a figure, such as f0026, f0107"), ("", "the id of a figure, such as f0026, f0107"),
])
def test_an_id_that_is_none_or_several_is_refused(kenya, given, expected):
    """The error names near ids, and where all of them stand."""
    with pytest.raises(ParameterError) as caught:
        explain(given, kenya)
    assert caught.value.found == repr(given) and caught.value.expected == expected and "figures.csv" in caught.value.todo


def test_no_figures_at_all_is_told(make):
    """An article without numbers has nothing to explain."""
    from sitrep.tables import reconcile

    with pytest.raises(ParameterError, match="the articles gave no figure"):
        explain("f0001", reconcile(make.build("All quiet.")))


def test_a_hostile_article_cannot_steer_the_terminal(make):
    """Escape sequences, line ends and turned text in sentence, source or place come out as codes."""
    from sitrep.tables import reconcile

    text = "\x1b[2J\r\nIt \u202esends 600 troops\x07 there."
    row = make.figure(text, "600 troops", 600, source=["\x1b]0;x\x07"], place="Ga\u200bo")
    shown = explain(row["figure_id"], reconcile(make.build(text, figures=[row])))
    assert "  \\u001b[2J It \\u202esends [[600 troops]]\\u0007 there.\n" in shown
    assert "\\u001b]0;x\\u0007" in shown and "Ga\\u200bo" in shown
    assert not set(shown) & set("\x1b\x07\r\u202e\u200b")


def test_visible_keeps_what_people_write():
    """Letters, emoji sequences and line ends of ordinary text stay; printable folds white space."""
    assert visible("Żagań 👩‍✈️\n") == "Żagań 👩‍✈️\n" and printable(" a \n\t b\u2028") == "a b"


def test_a_range_and_a_list_in_words(make):
    """Both ends of a range; the chain of sources reads as one."""
    from sitrep.tables import reconcile

    text = "It sends 3,000 to 5,000 troops."
    row = make.figure(text, "3,000 to 5,000 troops", 3000, value_max=5000.0, source=["CNN", "US officials"], vague=True)
    shown = explain(row["figure_id"], reconcile(make.build(text, figures=[row]))).splitlines()
    assert [line.split("  ")[0] for line in shown[4:7]] == ["value", "value_max", "vague"]
    assert any(line.startswith("source") and "CNN, citing US officials" in line for line in shown)
