"""What a name does in its clause. Facts are invented."""

import pytest

from sitrep.reading import countries, roles
from sitrep.reading.sentences import cut_words


@pytest.mark.parametrize(
    "text, role",
    [
        ("Kenya sent 40 soldiers.", roles.SUBJECT),
        ("Kenya has also sent 40 soldiers.", roles.SUBJECT),
        ("Kenyan border troops were sent home.", roles.SUBJECT),
        ("Two Kenyan ships had left.", roles.SUBJECT),
        ("Kenya plans a new base.", roles.SUBJECT),
        ("The troops were sent by Kenya.", roles.AGENT),
        ("The troops went to Kenya.", roles.OBLIQUE),
        ("A blast in northern Kenya killed 4 people.", roles.OBLIQUE),
        ("The rebels attacked Kenya.", roles.OBJECT),
        ("The budget gave Kenya will and means.", roles.OBJECT),
        ("Kenya's 40 soldiers left.", roles.OWNER),
        ("Officials asked Kenya to send troops.", roles.SUBJECT),
        ("An ultimatum to Kenya to withdraw expired.", roles.SUBJECT),
        ("The ministry asked Kenya for 4 radars.", roles.ASKED),
        ("Kenya said that troops had left.", roles.SPEAKER),
        ("Under the deal Kenya may stay.", roles.SUBJECT),
        ("On Friday Kenya sent 40 soldiers.", roles.SUBJECT),
        ("They sold ally Kenya a ship.", roles.OBJECT),
        ("They went to neighbouring Kenya.", roles.OBLIQUE),
        ("The rivals are Kenya, and nobody else.", roles.PLAIN),
    ],
)
def test_role(text, role):
    words = cut_words(text)
    (mention,) = countries.find(words)
    assert roles.role(words, mention.first, mention.last, mention.kind == "adjective") == role


def test_a_phrase_ends_at_its_verb():
    words = cut_words("Kenyan border police units arrived.")
    assert roles.phrase_end(words, 1, len(words.words)) == 4


def test_a_phrase_begins_at_its_article():
    words = cut_words("It thanked the new Kenyan president.")
    assert roles.phrase_begin(words, 4, 0) == 2


def test_the_s_of_a_noun_is_no_verb_but_behind_a_country_it_is():
    words = cut_words("Kenya backs it.")
    assert (roles.is_finite(words, 1), roles.is_finite(words, 1, bare_country=True)) == (False, True)
