"""The vocabulary of calendar expressions."""

from sitrep.reading import calendar_words


def test_months_and_weekdays_are_complete_and_in_order():
    assert list(calendar_words.FULL_MONTHS.values()) == [str(number) for number in range(1, 13)]
    assert list(calendar_words.FULL_WEEKDAYS.values()) == [str(number) for number in range(1, 8)]
    assert (calendar_words.MONTHS["sept"], calendar_words.WEEKDAYS["thurs"]) == (9, 4)


def test_days_are_known_with_and_without_a_nought():
    assert (calendar_words.DAYS["7"], calendar_words.DAYS["07"], calendar_words.DAYS.get("32")) == (7, 7, None)


def test_a_word_has_one_role_only():
    words = [word for role in calendar_words.VOCABULARY.values() for word in role]
    assert sorted({word for word in words if words.count(word) > 1}) == []
