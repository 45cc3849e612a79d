from sitrep.briefing.pieces import Anchor, Cell, Marked, Reported, join, plain, sentence


def test_join_is_an_english_list():
    assert [plain(join([[word] for word in words])) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_sentence_raises_its_first_letter_and_stops():
    assert plain(sentence(["sent to ", Cell("figures.place", "Poland")])) == "Sent to Poland."
    assert plain(sentence(["", Reported("f", "about", "300", unit="men"), " left"])) == "About 300 men left."
    assert plain(sentence([Reported("f", "", "dozens of", unit="men")])) == "Dozens of men."
    assert plain(sentence([Cell("figures.actor", "x1")])) == "x1."
    assert plain(sentence(["NATO"])) == "NATO."


def test_reported_text_leaves_no_double_space():
    assert Reported("f", "", "5", "", "").text == "5" and Reported("f", "over", "5", "million", "people").text == "over 5 million people"
    assert Reported("f", "", "5").target == "w-f"


def test_a_mark_names_the_row_that_an_anchor_makes():
    assert Anchor("f1").id == Marked("f1", "force", "Poland").id == "r-f1"
    assert plain([Anchor("f1"), "United States"]) == "United States"
