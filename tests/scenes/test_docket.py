"""The docket's page of a bank says what is asked, and of each kind of bank what is true of it."""

from __future__ import annotations

from dataclasses import replace

from game.banks.bank import Bank
from game.banks.reading import bank_of
from game.scenes.court import Shelf
from game.scenes.docket import Docket
from game.scenes.on_page import Blank, LabelRow, Page
from tests import lives
from tests.benches import TEXT, court


def page_of(bank: Bank) -> Page:
    (page,) = Docket(replace(court(), shelve=lambda: Shelf((bank,)))).view().right
    assert isinstance(page, Page)
    return page


def test_the_page_of_a_bank_that_is_not_described_begins_on_its_first_line() -> None:
    text = "\n".join(line for line in TEXT.splitlines() if not line.startswith("description"))
    bank = bank_of("bank.toml", text.encode())
    assert isinstance(bank, Bank)
    assert not isinstance(page_of(bank).body[0], Blank)


def test_of_examinations_it_tells_the_side_and_the_lines_but_counts_no_papers() -> None:
    (bank,) = lives.shelf().banks
    rows = {item.label: item.text for item in page_of(bank).body if isinstance(item, LabelRow)}
    assert rows["The corner of Mill Street"] == "for the defendant, 7 lines"
    assert "papers" not in rows["Checked"]
