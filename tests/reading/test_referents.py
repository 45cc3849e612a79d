"""Whom pronouns, offices and documents mean. The people are invented."""

import datetime as dt

import pytest

from sitrep.reading import dates, people
from sitrep.reading.sentences import cut_words
from sitrep.reading.speech import acts


def last_speaker(text):
    words = cut_words(text)
    return acts(words, people.find(words), dates.find(words, dt.date(2022, 2, 2)))[-1].speaker


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("Ivo Brandt met Tom Reid. He said so.", "Ivo Brandt"),
        ("Tom Reid said so. Ivo Brandt left. He added more.", "Ivo Brandt"),
        ("Anna Bek met Tom Reid. He said so.", "Tom Reid"),
        ("Tom Reid met Anna Bek. She said so.", "Anna Bek"),
        ("Anna Bek’s husband left. With Ivo Brandt away, she said so.", "Anna Bek"),
        ("Ivo Brandt spoke. Tom Reid is as great a threat, he said.", "Ivo Brandt"),
        ("When Ivo Brandt came, he said so.", "Ivo Brandt"),
        ("By Tom Reid\n\nIvo Brandt came. He said so.", "Ivo Brandt"),
    ],
)
def test_he_and_she(text, speaker):
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("The ministry said so. Ivo Brandt left. It said more.", "ministry"),
        ("The Marlow Institute was hit. It said so.", "Marlow Institute"),
        ("Ivo Brandt said so. The ministry said no. They added more.", "ministry"),
    ],
)
def test_it_and_they(text, speaker):
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("President Ivo Brandt met spokesman Tom Reid. The president said so.", "Ivo Brandt"),
        ("President Ivo Brandt met spokesman Tom Reid. The spokesman said so.", "Tom Reid"),
        ("Adm. Ivo Brandt left. The admiral said so.", "Ivo Brandt"),
        ("U.S. President Ivo Brandt met President Jana Nowak. The U.S. president said so.", "Ivo Brandt"),
        ("A senior army official said so. The official said more.", "senior army official"),
        ("The navy said so in a statement. The statement said more.", "navy"),
        ("A statement from the Marlow Institute said so.", "Marlow Institute"),
        ("The mayor said so. Then Mayor Jana Nowak left.", "Jana Nowak"),
        ("The Marlow Institute said so. CNN reported it. The agency added more.", "Marlow Institute"),
        ("CNN reported it. The Marlow Institute said so. The paper added more.", "CNN"),
        ("The mission said so.", "mission"),
    ],
)
def test_offices_and_documents(text, speaker):
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("President Ivo Brandt of Poland met French President Tom Reid. The French president said so.", "Tom Reid"),
        ("Ivo Brandt met Polish President Tom Reid. Poland’s president said so.", "Tom Reid"),
        ("Press Secretary Ivo Brandt met Defense Secretary Tom Reid. The secretary said so.", "Tom Reid"),
        ("Press Secretary Ivo Brandt was there. The spokesman said so.", "Ivo Brandt"),
        ("A Libyan politician said so. Ivo Brandt, a prominent Libyan politician, left.", "Ivo Brandt"),
    ],
)
def test_offices_and_nations(text, speaker):
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("The Marlow Defense Ministry was hit. The ministry said so.", "Marlow Defense Ministry"),
        ("NATO is sending troops, the alliance said.", "NATO"),
        ("LIMA, Oct 2 (Ledger) - NATO is sending troops, the alliance said.", "NATO"),
        ("Ivo Brandt is sending troops, the alliance said.", "alliance"),
        ("A statement issued by the Marlow Institute said so.", "Marlow Institute"),
        ("A statement seen by the Ledger said so.", "statement seen by the Ledger"),
    ],
)
def test_bodies(text, speaker):
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("The Marlow Institute described the fall. The statement said more.", "Marlow Institute"),
        ("The Marlow Institute described the fall. It rained. It blew. It thawed. The statement said more.", "statement"),
        ("The Marlow Institute described the fall. The map showed more.", "map"),
    ],
)
def test_the_statement_is_the_last_speakers(text, speaker):
    assert last_speaker(text) == speaker
