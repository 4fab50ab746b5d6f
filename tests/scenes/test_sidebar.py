"""The sidebar played: by its letters, by the arrows and by touch; left and come back to; and counsel erring."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.play.answers import Asked, Choice, Hearing
from game.scenes.asking import Inquiry, Rulings
from game.scenes.erring import parting
from game.scenes.hearing import Bench, Moment, Naming, Sidebar, begin, resume
from game.scenes.intents import BACK, ENTER, NEXT, Act, Intent
from game.scenes.marks import Mark
from game.scenes.on_page import Page, Prose
from game.scenes.turns import STAY, Become, Home, Push, Remember
from game.terminal.screen import told
from tests.lives import after
from tests.sealed import BARRED, ERRING, bank, court, ruled, sidebar, sitting


def inquiries(scene: Sidebar) -> dict[str, Inquiry]:
    return {block.intent.what: block for block in scene.view().right if isinstance(block, Inquiry)}


def marks(scene: Sidebar | Bench) -> list[Mark]:
    [page] = [block for block in scene.view().left if isinstance(block, Page)]
    return [span.mark for item in page.body[:1] if isinstance(item, Prose) for span in item.words]


def asked(*names: str) -> Sidebar:
    scene = after(sidebar(), *(Intent(Act.ASK, name) for name in names))
    assert isinstance(scene, Sidebar)
    return scene


def test_a_sealed_question_opens_at_the_sidebar_and_others_on_the_bench() -> None:
    for variant, kind in ((BARRED, Sidebar), (ERRING, Bench)):
        turn = begin(court(), bank(), (Asked(bank().id, "bus-stop", variant),), "key")
        assert isinstance(turn.move, Push)
        assert isinstance(turn.move.scene, kind)


def test_nothing_of_what_is_sealed_is_shown_or_said() -> None:
    said = told(sidebar().view(), 400) + told(Bench(court(), sitting(BARRED)).view(), 400)
    assert "coffee" not in said
    assert "kerb" not in said
    assert "[sealed phrase 1]" in said
    assert "[sealed phrase 2]" in said


def test_an_answer_unseals_the_phrase_and_stands_at_the_foot_of_the_page() -> None:
    scene = asked("calm")
    assert marks(scene).count(Mark.SEALED) == marks(scene).count(Mark.LIFTING) == 1
    said = told(scene.view(), 400)
    assert "[unsealed: by then calm over coffee]" in said
    assert "Q. How was he as he spoke?\nA. Calm by then: he was drinking coffee." in said
    assert "The jury cannot hear this." in said
    assert inquiries(scene)["calm"].told == "Unsealed: by then calm over coffee"


def test_two_questions_may_be_asked_and_no_third() -> None:
    scene = asked("decoy:0", "calm")
    assert inquiries(scene)["saw"].spent
    assert not any(each.focus for each in inquiries(scene).values())
    assert scene.on(Intent(Act.ASK, "saw")) == scene.on(Intent(Act.ASK, "calm")) == STAY
    assert scene.on(Intent(Act.ASK, "nothing")) == STAY
    assert asked("calm").on(Intent(Act.ASK, "calm")) == STAY


def test_letters_arrows_and_enter_ask_and_a_question_put_has_no_key_any_more() -> None:
    view = sidebar().view()
    letters = {block.key: block.intent for block in view.right if isinstance(block, Inquiry)}
    assert list(letters) == ["a", "b", "c"]
    assert all(view.intent_for(key) == intent for key, intent in letters.items())
    second = after(sidebar(), NEXT, ENTER)
    assert isinstance(second, Sidebar)
    assert second.terms.questions == (letters["b"].what,)
    assert second.view().intent_for("b") is None


def test_a_ruling_is_pencilled_in_and_the_way_back_keeps_what_was_asked() -> None:
    scene = asked("calm")
    [rulings] = [block for block in scene.view().right if isinstance(block, Rulings)]
    assert [option.key for option in rulings.options] == ["1", "2", "3", "4"]
    bench = after(scene, rulings.options[0].intent)
    assert isinstance(bench, Bench)
    assert (bench.choice, bench.terms.questions) == (Choice.KEEP_OUT, ("calm",))
    assert marks(bench).count(Mark.SEALED) == 1
    again = after(bench, Intent(Act.SIDEBAR))
    assert isinstance(again, Sidebar)
    assert again.terms.questions == ("calm",)
    assert isinstance(after(scene, BACK), Bench)
    assert isinstance(after(asked("calm", "saw"), ENTER), Bench)


def test_b_means_the_sidebar_only_where_something_was_sealed() -> None:
    assert Bench(court(), sitting(BARRED)).view().intent_for("b") == Intent(Act.SIDEBAR)
    plain = Bench(court(), sitting("calm=1,saw=0"))
    assert plain.view().intent_for("b") is None
    assert plain.on(Intent(Act.SIDEBAR)) == STAY


def test_what_was_asked_is_written_with_the_ruling_and_the_story_is_whole_again() -> None:
    naming = after(asked("calm"), Intent(Act.CHOOSE, Choice.KEEP_OUT), ENTER)
    assert isinstance(naming, Naming)
    place = next(at for at, ground in enumerate(naming.sitting.posed.candidates) if ground.right)
    turn = after(naming, Intent(Act.CHOOSE, str(place))).on(ENTER)
    [deed] = turn.deeds
    assert isinstance(deed, Remember)
    assert deed.answer.questions == ("calm",)
    assert isinstance(turn.move, Become)
    moment = turn.move.scene
    assert isinstance(moment, Moment)
    assert "sealed phrase" not in told(moment.view(), 400)


def test_a_hearing_left_at_the_sidebar_begins_there_again_with_its_seals_whole() -> None:
    assert isinstance(after(asked("calm"), BACK).on(BACK).move, Home)
    hearing = Hearing("key", bank().title, 7, (Asked(bank().id, "bus-stop", BARRED),))
    turn = resume(court(hearing), bank(), hearing)
    assert isinstance(turn.move, Push)
    scene = turn.move.scene
    assert isinstance(scene, Sidebar)
    assert scene.terms.questions == ()


def test_a_remand_says_what_nobody_asked() -> None:
    said = told(ruled(Choice.KEEP_OUT, "802").view(), 400)
    assert "Remanded" in said
    assert "Nobody asked: “How was he as he spoke?” Calm by then: he was drinking coffee." in said


@pytest.mark.parametrize(
    ("sets", "said"),
    [
        ('"objection.grounds" = ["relevance"]', "On that ground, overruled; on hearsay it would have been kept out"),
        ('"objection.grounds" = []', "With no ground named, overruled; on hearsay it would have been kept out"),
        ('"objection.timely" = false', "Raised too late, overruled; on hearsay it would have been kept out"),
        ('"objection.made" = false', "With no objection, overruled; on hearsay it would have been kept out"),
    ],
)
def test_the_moment_says_how_ruling_and_merits_part(sets: str, said: str) -> None:
    question = bank().questions[0]
    path, _, value = sets.partition(" = ")
    meant = {"[]": [], "false": False}.get(value, ["relevance"])
    version = question.counsel[0].model_copy(update={"sets": {path.strip('"'): meant}})
    put = question.model_copy(update={"counsel": (version,)})
    erring = sitting(ERRING)
    other = replace(erring, bank=replace(bank(), questions=(put,)))
    assert parting(other.at(0)).startswith(said)


def test_counsel_who_errs_in_vain_is_told_so_and_counsel_who_does_not_err_is_not() -> None:
    assert "would have been the same" in parting(sitting("calm=0,saw=0,counsel=1").posed)
    assert parting(sitting("calm=1,saw=0").posed) == ""
