"""The nouns that speak."""

import pytest

from sitrep.reading import sayers


@pytest.mark.parametrize(
    "token, kind",
    [("official", "people"), ("officials", "people"), ("ministry", "body"), ("ministries", "body"), ("agency", "generic"), ("polls", "document"), ("reuters", "outlet"), ("tank", "generic"), ("cases", None), ("s", None)],
)
def test_kind(token, kind):
    assert sayers.kind(token) == kind


def test_documents_are_nouns_of_their_own():
    assert {"statement", "decree", "survey"} <= sayers.DOCUMENTS
    assert not {"official", "agency"} & sayers.DOCUMENTS
