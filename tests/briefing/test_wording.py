import pytest

from sitrep.briefing.wording import amount, currency_words, day, digits, plural, quantity, shown, typeset, with_article


def row(text, value, number_start=None, **fields):
    start = 100
    begin = next((at for at, char in enumerate(text) if char.isdigit()), 0) if number_start is None else number_start
    return {"figure_id": "f", "start": start, "text": text, "number_start": start + begin, "value": value, "value_max": None, "vague": False, "change": "=", "change_word": None,
            "unit": "soldier", **fields}


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (row("0 soldiers", 0.0), "0 soldiers"),
        (row("one soldier", 1.0), "1 soldier"),
        (row("two soldiers", 2.0), "2 soldiers"),
        (row("12,345 soldiers", 12345.0), "12,345 soldiers"),
        (row("1.5 million people", 1.5e6, unit="people"), "1.5 million people"),
        (row("1,234,567 people", 1234567.0, unit="people"), "1,234,567 people"),
        (row("roughly 2,000", 2000.0, change="~", change_word="roughly"), "roughly 2,000 soldiers"),
        (row("Upwards of 2,000", 2000.0, change=">", change_word="Upwards of"), "upwards of 2,000 soldiers"),
        (row("2,000 or more soldiers", 2000.0, change=">", change_word="or more"), "at least 2,000 soldiers"),
        (row("as many as 40 tanks", 40.0, change="<", change_word="as many as", unit="tank"), "as many as 40 tanks"),
        (row("3,000 to 5,000", 3000.0, value_max=5000.0), "3,000–5,000 soldiers"),
        (row("1.5 to 2 million", 1.5e6, value_max=2e6, unit="people"), "1.5–2 million people"),
        (row("900,000 to 1.2 million", 9e5, value_max=1.2e6, unit="people"), "900,000–1,200,000 people"),
        (row("$US650", 6.5e8, unit="USD", change="~"), "about US$650 million"),
        (row("43.5tn yen", 4.35e13, unit="JPY"), "¥43.5 trillion"),
        (row("UAH 12bn", 1.2e10, unit="UAH"), "UAH\u00a012 billion"),
        (row("300", 300.0, unit=None), "300"),
        (row("60 percent", 60.0, unit="percent"), "60 percent"),
        (row("half a battalion", 0.5, unit="battalion"), "0.5 battalions"),
    ],
)
def test_quantity_firm(made, expected):
    assert quantity(made).text == expected


@pytest.mark.parametrize(
    ("text", "unit", "change", "word", "expected"),
    [
        ("billions", "USD", "~", None, "billions of US dollars"),
        ("hundreds of millions of euros", "EUR", "~", None, "hundreds of millions of euros"),
        ("dozens of bases", "base", "~", None, "dozens of bases"),
        ("tens of thousands of Finnish troops", "troop", "~", None, "tens of thousands of troops"),
        ("several hundred soldiers", "soldier", "~", None, "several hundred soldiers"),
        ("a couple of hundred", "soldier", "~", None, "a couple of hundred soldiers"),
        ("thousands", None, "~", None, "thousands"),
        ("scores dead", "civilian", "~", None, "scores of civilians"),
        ("umpteen ships", "ship", "~", None, "umpteen ships"),
    ],
)
def test_quantity_vague(text, unit, change, word, expected):
    assert quantity(row(text, 24.0, 0, vague=True, unit=unit, change=change, change_word=word)).text == expected


def test_quantity_vague_with_a_qualifier():
    assert quantity(row("at least hundreds of troops", 200.0, 9, vague=True, unit="troop", change=">", change_word="at least")).text == "at least hundreds of troops"


@pytest.mark.parametrize(
    ("unit", "expected"),
    [("battalion tactical group", "battalion tactical groups"), ("battery", "batteries"), ("convoy", "convoys"), ("serviceman", "servicemen"), ("human", "humans"), ("loss", "losses"),
     ("aircraft", "aircraft"), ("personnel", "personnel"), ("person", "people"), ("guardswoman", "guardswomen"), ("rescue corps", "rescue corps"), ("launch", "launches"), ("bus", "buses")],
)
def test_plural(unit, expected):
    assert plural(unit) == expected


def test_digits_are_exact_and_scaled_only_where_nothing_is_lost():
    assert digits(999999.0) == ("999,999", "")
    assert digits(1e6) == ("1", "million")
    assert digits(1250000.0) == ("1.25", "million")
    assert digits(1255000.0) == ("1,255,000", "")
    assert digits(0.1) == ("0.1", "")
    assert amount(2e9, 3e9) == ("2–3", "billion")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("United States", "the United States"), ("Poland", "Poland"), ("Black Sea", "the Black Sea"), ("Ukraine's border", "Ukraine's border"), ("the Gulf", "the Gulf"),
     ("Czech Republic", "the Czech Republic"), ("Strait of Hormuz", "the Strait of Hormuz"), ("Polish border", "the Polish border"), ("Belarus", "Belarus"), ("Cyprus", "Cyprus"), ("its border", "its border"), ("European Union", "the European Union")],
)
def test_with_article(name, expected):
    assert with_article(name) == expected


def test_day_in_every_precision():
    assert [day(value) for value in ("2022-02-02", "2022-02", "2022", "2022-W05")] == ["2 February 2022", "February 2022", "2022", "week 5 of 2022"]


def test_currency_words():
    assert [currency_words(code) for code in ("USD", "GBP", "JPY")] == ["US dollars", "British pounds", "Japanese yen"]


def test_shown_drops_what_the_eye_cannot_see():
    assert shown("\ufeffPo\u200bl\u202eand\u0007 \n  East\u2066") == "Poland East"
    assert typeset("Ukraine's border, Guards' camp") == "Ukraine’s border, Guards’ camp"
