"""Swedish order."""

from __future__ import annotations

from samverkan_cli.model.collation import sort_key


def test_swedish_letters_come_last_in_their_order() -> None:
    wanted = ["Apvård", "Éclair", "Emma", "Zebra", "Åhus", "Ängel", "Öst"]
    assert sorted(["Öst", "Zebra", "Emma", "Ängel", "Apvård", "Åhus", "Éclair"], key=sort_key) == wanted


def test_decomposed_letters_sort_like_composed_ones() -> None:
    assert sort_key("A\u030alund") == sort_key("Ålund")


def test_w_is_a_letter_of_its_own_after_v() -> None:
    assert sort_key("vz") < sort_key("wa")
