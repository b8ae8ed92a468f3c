"""Which places a text's parties cover, as far as codes and bodies tell."""

from __future__ import annotations

from collections.abc import Iterable

from .corpus import Corpus


def is_code(text: str) -> bool:
    """True for the code of a region (two digits) or a municipality (four)."""
    return text.isdigit() and len(text) in (2, 4)


def codes_of(parties: Iterable[str], corpus: Corpus) -> set[str] | None:
    """The codes of the regions and municipalities where parties act; a region's covers its municipalities.

    None when that is everywhere, or when a body's places are not told.
    """
    codes: set[str] = set()
    for party in parties:
        head = party.split("/")[0]
        if is_code(head):
            codes.add(head)
            continue
        places = [code for said in corpus.told(f"places-of:{head}") for code in said]
        if head == "SE" or not places or "SE" in places:
            return None
        codes.update(place.split("/")[0] for place in places)
    return codes


def covered(code: str, codes: set[str]) -> bool:
    """True when a place lies in, or is, one of some places."""
    return code in codes or code[:2] in codes


def municipalities_of(region: str, corpus: Corpus) -> set[str]:
    """The codes of a region's municipalities."""
    return {code for said in corpus.told(f"municipalities-of:{region}") for code in said}
