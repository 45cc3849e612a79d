"""Whether a figure is planned, possible, denied or actual. The missions are invented."""

import pytest

from tests.reading.wire import figure


@pytest.mark.parametrize(
    "text, state",
    [
        ("Norway sent 300 soldiers to Mali.", "actual"),
        ("Norway has begun sending 300 soldiers to Mali.", "actual"),
        ("Norway will send 300 soldiers to Mali.", "planned"),
        ("Norway ordered 300 soldiers to Mali.", "planned"),
        ("Norway approved the dispatch of 300 soldiers to Mali.", "planned"),
        ("Norway is deploying 300 soldiers to Mali.", "planned"),
        ("Norway plans to withdraw 300 soldiers from Mali.", "planned"),
        ("Norway might send 300 soldiers to Mali.", "possible"),
        ("Norway could send 300 soldiers to Mali.", "possible"),
        ("Norway is considering sending 300 soldiers to Mali.", "possible"),
        ("Norway proposed to send 300 soldiers to Mali.", "possible"),
        ("Norway will not send 300 soldiers to Mali.", "denied"),
        ("Norway did not send 300 soldiers to Mali.", "denied"),
        ("Norway ruled out sending 300 soldiers to Mali.", "denied"),
        ("Norway has no plans to send 300 soldiers to Mali.", "denied"),
        ("Norway denied reports that it would send 300 soldiers to Mali.", "denied"),
        ("300 Norwegian soldiers were killed in Mali.", "actual"),
        ("A new package of $300 million in aid for Mali was announced.", "planned"),
        ("On May 5 Norway sent 300 soldiers to Mali.", "actual"),
    ],
)
def test_status(text, state):
    assert figure(text)["status"] == state


@pytest.mark.xfail(strict=True, reason="a verb of announcing behind its figure, in the passive, does not make it planned")
@pytest.mark.parametrize("verb", ["approved", "announced", "ordered"])
def test_status_of_a_passive(verb):
    assert figure(f"The deployment of 300 Norwegian soldiers to Mali was {verb}.")["status"] == "planned"
