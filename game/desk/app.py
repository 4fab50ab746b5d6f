"""The command `inlimine` with its verbs, one a file."""

from __future__ import annotations

import typer

from game.desk.check import check
from game.desk.demo import demo
from game.desk.explain import explain
from game.desk.fmt import fmt
from game.desk.install import install
from game.desk.law import law
from game.desk.new import new
from game.desk.pack import pack
from game.desk.play import bare, play
from game.desk.preview import preview
from game.desk.results import results
from game.desk.rule import rule
from game.desk.schema import schema

app = typer.Typer(
    name="inlimine",
    help="You are the judge: rule on the evidence, and see why. A study aid, not legal advice.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback(invoke_without_command=True)(bare)
app.command()(play)
app.command()(results)
app.command()(demo)
app.command()(rule)
app.command()(law)
app.command()(new)
app.command()(check)
app.command()(explain)
app.command()(preview)
app.command()(fmt)
app.command()(pack)
app.command()(install)
app.command()(schema)
