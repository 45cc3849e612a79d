"""How far an act of speech reaches in its sentence. The people are invented."""

import pytest

from tests.reading.wire import figures


def sources(text):
    return [row["source"] for row in figures(text)]


@pytest.mark.parametrize(
    "text, source",
    [
        ("Idris Saleh said 300 soldiers were in Chad.", ["Idris Saleh"]),
        ("Some 300 soldiers were in Chad, Idris Saleh said.", ["Idris Saleh"]),
        # a clause that is part of another
        ("Some 40 tankers were hit in what Idris Saleh said was an attack.", []),
        ("Some 40 tankers were hit since Idris Saleh announced the plan.", []),
        ("Much has changed since Idris Saleh announced the plan, and 40 tankers were hit.", []),
        ("Much has changed since Idris Saleh announced that 40 tankers were hit.", ["Idris Saleh"]),
        # the writer's gloss
        ("Idris Saleh said he had left the camp, which lies about 40 miles off.", []),
        ("The camp, which has 300 soldiers, will be closed, Idris Saleh said.", ["Idris Saleh"]),
        # a clause that belongs to the figure, or that "as" sets beside it
        ("It was far from the 300 soldiers that some officials had floated.", ["officials"]),
        ("It was far from the 300 soldiers the ministry sought.", ["ministry"]),
        ("Some 300 soldiers fled, as Idris Saleh witnessed.", ["Idris Saleh"]),
        ("Some 300 soldiers fled, a man familiar with that report said.", ["man familiar with that report"]),
        # what is presupposed
        ("Idris Saleh urged Chad to talk after 300 soldiers fled.", []),
        # between a speaker and the verb
        ("Idris Saleh, while sending 300 soldiers to Chad, said he wanted peace.", []),
        # what a participle adds stands behind it
        ("Idris Saleh sent 300 soldiers to Chad, adding that he wanted peace.", []),
        ("Idris Saleh left Chad, adding that 300 soldiers would stay.", ["Idris Saleh"]),
        # claims
        ("The army claimed that 300 soldiers were dead.", ["army"]),
        ("Idris Saleh believes 300 soldiers were dead.", ["Idris Saleh"]),
        ("Idris Saleh claimed 300 acres.", []),
        ("Some 300 soldiers were dead, the army claimed.", ["army"]),
        ("Some 300 soldiers were dead, state media reported.", ["state media"]),
        ("Chad declared a state of emergency and sent 300 soldiers.", []),
        # which goes on with what was said
        ("Troops will leave soon, the report said, which came after Chad placed 300 soldiers on alert.", ["report"]),
        # requests, promises, charges
        ("Idris Saleh asked the council for 300 soldiers.", ["Idris Saleh"]),
        ("Idris Saleh asked about 300 soldiers.", []),
        ("Idris Saleh promised 300 trucks by May.", ["Idris Saleh"]),
        ("Idris Saleh is seeking to protect 300 soldiers.", []),
        ("Idris Saleh accused Chad of sending 300 soldiers.", ["Idris Saleh"]),
        ("Idris Saleh accused 300 soldiers of theft.", []),
        # counts
        ("The ministry detected 12 aircraft near the island.", ["ministry"]),
        ("Some 12 aircraft came near, and the ministry detected the ships.", []),
    ],
)
def test_what_an_act_speaks_for(text, source):
    assert sources(text) == [source]


def test_a_count_of_the_speakers_is_nobodys():
    assert sources("Two officials said 300 soldiers were in Chad.") == [[], ["officials"]]
    assert sources("The Ledger reported that two officials said so.") == [[]]


def test_a_verb_of_counting_leads_no_quotation():
    from tests.reading.wire import rows

    (quote,) = rows("quotes", "Idris Saleh spoke on Monday. The ministry detected “ships that nobody had seen” there.")
    assert quote["speaker"] != "ministry"
