"""Each block of a view as a piece of a column."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.scenes.asking import (
    Allowance,
    Candidate,
    Choices,
    Grounds,
    Heading,
    Hint,
    Inquiry,
    MenuRow,
    Option,
    Rulings,
    Segments,
    Tally,
)
from game.scenes.buttons import Button, ButtonRow
from game.scenes.listing import Band, BankRow, FactSheet, Plate, ProblemRow, TitleCards, Tree
from game.scenes.on_page import Note, Page
from game.scenes.rule_blocks import QuestionRows, RuleMap, RuleRows, RuleSheet
from game.scenes.telling import Appeal, Argument, Balance, Card, CiteRows, Course, RuleCard, Shares, Side, Verdict
from game.window import (
    appeal,
    balance,
    cards,
    chambers,
    charts,
    controls,
    docket,
    grounds,
    menus,
    opinion,
    outcomes,
    page,
    plates,
    preferences,
    problems,
    rule_map,
    rule_sheet,
    rulings,
    segments,
    sidebar,
    title,
    verdict,
)

if TYPE_CHECKING:
    from game.scenes.view import Block
    from game.window.column import Piece
    from game.window.faces import Faces


def pieces(blocks: tuple[Block, ...], width: float, faces: Faces) -> tuple[Piece, ...]:
    """The pieces of a column of a width."""
    found = tuple(piece_of(block, width, faces) for block in blocks)
    return tuple(piece for piece in found if piece.rows)


@lru_cache(maxsize=256)
def piece_of(block: Block, width: float, faces: Faces) -> Piece:  # noqa: C901, PLR0911, PLR0912 - one line a kind
    """One block as a piece."""
    match block:
        case Page():
            return page.page_piece(block, width, faces)
        case Plate():
            return plates.plate_piece(block, width)
        case Heading():
            return cards.heading_piece(block, width, faces)
        case Allowance():
            return sidebar.allowance_piece(block, width, faces)
        case Inquiry():
            return sidebar.inquiry_piece(block, width, faces)
        case Rulings():
            return sidebar.rulings_piece(block, width, faces)
        case Option():
            return rulings.option_piece(block, width, faces)
        case Candidate():
            return rulings.candidate_piece(block, width, faces)
        case Hint():
            return menus.hint_piece(block, width, faces)
        case Segments():
            return segments.segments_piece(block, width, faces)
        case Button():
            return controls.button_piece(block, width, faces)
        case ButtonRow():
            return controls.button_row_piece(block, width, faces)
        case MenuRow():
            return menus.menu_piece(block, width, faces)
        case Grounds():
            return grounds.grounds_piece(block, width, faces)
        case Tally():
            return grounds.tally_piece(block, width, faces)
        case Verdict():
            return verdict.verdict_piece(block, width, faces)
        case Argument():
            return opinion.argument_piece(block, width, faces)
        case RuleCard():
            return cards.rule_piece(block, width, faces)
        case CiteRows():
            return cards.cite_rows_piece(block, width, faces)
        case Card():
            return cards.card_piece(block, width, faces)
        case Side():
            return outcomes.side_piece(block, width, faces)
        case Balance():
            return balance.balance_piece(block, width, faces)
        case Appeal():
            return appeal.appeal_piece(block, width, faces)
        case Shares():
            return charts.shares_piece(block, width, faces)
        case Course():
            return charts.course_piece(block, width, faces)
        case BankRow():
            return docket.bank_piece(block, width, faces)
        case FactSheet():
            return chambers.fact_sheet_piece(block, width, faces)
        case Band():
            return chambers.band_piece(block, width, faces)
        case Tree():
            return chambers.tree_piece(block, width, faces)
        case ProblemRow():
            return problems.problem_piece(block, width, faces)
        case Choices():
            return preferences.choices_piece(block, width, faces)
        case TitleCards():
            return title.title_piece(block, width, faces)
        case RuleMap():
            return rule_map.rule_map_piece(block, width, faces)
        case RuleRows():
            return rule_map.rule_rows_piece(block, width, faces)
        case RuleSheet():
            return rule_sheet.rule_sheet_piece(block, width, faces)
        case QuestionRows():
            return rule_sheet.question_rows_piece(block, width, faces)
        case Note():
            return cards.note_piece(block, width, faces)
