"""Which numbers are people's."""

from __future__ import annotations

import pytest

from samverkan_cli.validate.rules.personal_data import _found, is_personal_number

# The numbers are the Swedish Tax Agency's own test numbers, which belong to nobody.
PEOPLE = ("811228-9874", "19811228-9874", "198112289874", "8112289874", "811228 9874", "19811228 – 9874", "1981-12-28-9874",
          "1981 12 28 9874", "811228−9874", "121212+1212", "701063-2391", "197010632391", "81.12.28-9874", "811228-98 74")  # fmt: skip
NOBODY = ("212000-1355", "2120001355", "16212000-1355", "202100-2114", "811228-9875", "2026-11-21", "2026-11-21 10:30", "20261121",
          "813228-9874", "1177", "08-123 456 78", "abc8112289874", "81122898741", "https://example.org/8112289874",
          "SFS 2017:612 och 2001:453", "2024-01-01–2025-12-31")  # fmt: skip


@pytest.mark.parametrize("text", PEOPLE)
def test_a_personal_number_is_found_however_it_is_written(text: str) -> None:
    assert len(list(_found(f"Gäller {text}, sedan 2020."))) == 1


@pytest.mark.parametrize("text", NOBODY)
def test_other_numbers_pass(text: str) -> None:
    assert list(_found(f"Gäller {text}, sedan 2020.")) == []


@pytest.mark.parametrize(
    "text",
    ["registrator@solna.se", "lss.handlaggare@solna.se", "patienten och Region Stockholm", "Patienten i Solna", "brukarens SIP",
     "patient Region", "0771-123 456", "ringa 112", "enskilda Personer"],
)  # fmt: skip
def test_offices_and_common_words_pass(text: str) -> None:
    assert list(_found(text)) == []


def test_the_check_digit_is_luhns() -> None:
    assert sum(is_personal_number(f"811228987{digit}") for digit in range(10)) == 1
