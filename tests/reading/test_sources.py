"""Who the article says a figure from. The people are invented."""

import pytest

from tests.reading.wire import figure, figures, rows


def sources(text):
    return [row["source"] for row in figures(text)]


@pytest.mark.parametrize(
    "text, source",
    [
        ("Gen. Idris Saleh said 3,000 soldiers were in Chad.", ["Idris Saleh"]),
        ("Some 3,000 soldiers were in Chad, Gen. Idris Saleh said.", ["Idris Saleh"]),
        ("Some 3,000 soldiers were in Chad, according to the Pentagon.", ["Pentagon"]),
        ("An officer who took part in the raid said 3,000 soldiers were in Chad.", ["officer"]),
        ("The man who police said killed 3,000 soldiers was shot.", ["police"]),
        ("The sailors who survived said 300 soldiers were in Chad.", ["sailors"]),
        ("The Guardian has learned that 3,000 soldiers were in Chad.", ["Guardian"]),
        ("Idris Saleh learned that 3,000 soldiers were in Chad.", []),
        ("Nurses Without Borders said 3,000 soldiers were in Chad.", ["Nurses Without Borders"]),
        ("Some 40 soldiers died, according to medics at the Al-Noor hospital.", ["medics at the Al-Noor hospital"]),
        ("A panel of experts found that 3,000 soldiers were in Chad.", ["panel of experts"]),
        ("A Ledger reporter saw 40 tanks in Chad.", ["Ledger reporter"]),
        ("Idris Saleh witnessed 40 deaths in Chad.", ["Idris Saleh"]),
        ("The year saw 40 deaths in Chad.", []),
        ("The army saw 40 men desert in Chad.", []),
        ("Satellite images from Roxar show 40 tanks in Chad.", ["Roxar"]),
        ("Satellite images taken by Roxar on Sunday showed 40 tanks in Chad.", ["Roxar"]),
        ("The Taliban, in a statement sent to reporters, put the toll at 46.", ["Taliban"]),
        ("According to the Pentagon, 3,000 soldiers were in Chad.", ["Pentagon"]),
        ("Some 40 trucks went to Chad, per the Financial Times.", ["Financial Times"]),
        ("Some 40 trucks went to Chad, per Financial Times reports.", ["Financial Times reports"]),
        ("Gen. Idris Saleh told Reuters that 3,000 soldiers were in Chad.", ["Idris Saleh", "Reuters"]),
        ("CNN reported, citing US officials, that 3,000 soldiers were in Chad.", ["CNN", "US officials"]),
        ("The Pentagon said 3,000 soldiers were in Chad.", ["Pentagon"]),
        ("“We have 3,000 soldiers in Chad,” Gen. Idris Saleh said.", ["Idris Saleh"]),
        ("Gen. Idris Saleh arrived on Monday. He said 3,000 soldiers were in Chad.", ["Idris Saleh"]),
        ("SALEH: We have 8,500 troops on alert.", ["SALEH"]),
        ("A Harris poll found that 40 percent of voters back the plan.", ["Harris"]),
        ("Some 3,000 soldiers were in Chad.", []),
        ("Chad sent 300 soldiers per ship.", []),
    ],
)
def test_source(text, source):
    assert figure(text)["source"] == source


def test_a_source_holds_over_the_sentences_that_go_on_with_it():
    text = "Gen. Idris Saleh said 3,000 soldiers were in Chad. He has 40 tanks there."
    assert sources(text) == [["Idris Saleh"], ["Idris Saleh"]]


def test_another_speaker_takes_over():
    text = "Gen. Idris Saleh said 3,000 soldiers were in Chad. Col. Anna Bek said 40 tanks were in Niger."
    assert sources(text) == [["Idris Saleh"], ["Anna Bek"]]


def test_a_new_paragraph_is_the_articles_own_voice():
    text = "Gen. Idris Saleh said 3,000 soldiers were in Chad.\n\nSome 40 tanks were in Niger."
    assert sources(text) == [["Idris Saleh"], []]


def test_turns_of_a_transcript():
    text = "SALEH: We have 8,500 troops on alert.\n\nQ: And the ships?\n\nBEK: We sent 12 ships."
    assert sources(text) == [["SALEH"], ["BEK"]]


def test_nobody_is_the_source_of_a_figure_of_himself():
    text = "Two officials said 3,000 soldiers were in Chad."
    assert sources(text) == [[], ["officials"]]


@pytest.mark.parametrize(
    "text, words, rule",
    [
        ("Some 40 trucks went to Chad, according to the Pentagon.", "the Pentagon", "source.according"),
        ("“We have 3,000 soldiers in Chad,” Gen. Idris Saleh said.", "We have 3,000 soldiers in Chad,", "source.speaker_of_quotation"),
        ("SALEH: We have 8,500 troops on alert.", "SALEH", "source.turn_of_transcript"),
        ("A Harris poll found that 40 percent of voters back the plan.", "Harris", "source.poll"),
    ],
)
def test_the_source_has_its_words_and_rule(text, words, rule):
    (row,) = [row for row in rows("evidence", text) if row["field"] == "source"]
    assert (row["text"].strip("“”"), row["rule"]) == (words, rule)


def test_a_semicolon_ends_the_reach_of_who_spoke_before_it():
    told = figures("Armenia said that it would send 300 volunteers to Gyumri; at least seven guards were wounded near Zugdidi, the Georgian interior ministry said.")
    assert [row["source"] for row in told] == [["Armenia"], ["Georgian interior ministry"]]
