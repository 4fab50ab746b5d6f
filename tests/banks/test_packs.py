"""A pack is read whole and in memory, or refused with a sentence that names the file and says what to do."""

from __future__ import annotations

import io
import os
import re
import stat
import struct
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from game.banks import limits
from game.banks.bank import BadFile, Bank
from game.banks.installed import GROUP, installed_banks
from game.banks.member_names import name_fault
from game.banks.pack import Pack, PackHeading, described, numbers, pack_of, pack_of_zip, read_pack
from game.banks.packing import hashed, introduced, zipped
from game.banks.problems import Problem
from game.banks.reading import bank_of
from game.banks.shelf import shelf, shelved
from tests.banks.packs import BANKS, HEADING, members, named, pack, strange
from tests.banks.samples import GOOD, TODAY, changed

if TYPE_CHECKING:
    from collections.abc import Callable

HOSTILE_NAMES = [
    "../first.toml", "a/../../b.toml", "..", "a/..", "/etc/first.toml", "//host/share.toml", "C:/first.toml",
    "C:first.toml", "c:\\first.toml", "..\\first.toml", "a\\b.toml", "\\\\host\\share.toml", "first.toml:hidden",
    "CON", "con.toml", "PRN.toml", "aux.bank.toml", "NUL", "nul .toml", "COM1.toml", "com0", "LPT9.toml", "COM¹.toml",
    "CONIN$", "a/con/b.toml", "first.toml.", "first.toml ", " first.toml", "folder /b.toml", "folder./b.toml",
    "a//b.toml", "./first.toml", "a/./b.toml", "bell\x07.toml", "tab\t.toml", "line\n.toml", "\u202elmot.toml",
    "zero\u200b.toml", "ß\u0301.toml", "\uff23\uff2f\uff2e.toml", ".hidden.toml", "a/.git/b.toml", "~/x.toml",
    "$HOME.toml", "a*b.toml",
    "x" * 300 + ".toml", "a/b/c/d/e/f.toml", "\ud800.toml", "first.toml\x00.txt",
]  # fmt: skip


def refusal(data: bytes) -> Problem:
    found = pack_of_zip("two-banks.zip", data)
    assert isinstance(found, Problem)
    assert found.message
    assert found.remedy
    return found


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_no_hostile_name_is_a_name(name: str) -> None:
    fault = name_fault(name)
    assert fault is not None
    assert fault.message.isprintable()


@pytest.mark.parametrize("name", [each for each in HOSTILE_NAMES if "\ud800" not in each])
def test_no_hostile_name_is_read_from_a_zip(name: str) -> None:
    problem = refusal(named(name))
    assert problem.code in ("bad-name", "damaged-zip")
    assert problem.path.isprintable()


@pytest.mark.parametrize(
    "name", ["first.toml", "week 1/first (2).toml", "A-b_c.TOML", "more/README.md", "console.toml"]
)
def test_a_plain_name_is_one(name: str) -> None:
    assert name_fault(name) is None


def link() -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo("link.toml")
    entry.create_system, entry.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return entry


def zip_within() -> bytes:
    return strange(("more.zip", pack()))


def _lying(at: int, value: int) -> bytes:
    """A zip whose list says something else about the last file's size or flags than its content does."""
    data = bytearray(strange(("last.toml", b"words" * 1_000)))
    struct.pack_into("<I" if at > 10 else "<H", data, data.rindex(b"PK\x01\x02") + at, value)
    return bytes(data)


def _overlapping() -> bytes:
    """A zip in whose list the last file stands where the first does."""
    data = bytearray(strange(("pack.toml.toml", b"words")))
    struct.pack_into("<I", data, data.rindex(b"PK\x01\x02") + 42, 0)
    return bytes(data)


def _two_of_one_name() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate name"):
        return strange(("first.toml", b"other words"))


def _cut(data: bytes, most: int) -> bytes:
    return data[:most]


HOSTILE_ZIPS: dict[str, tuple[Callable[[], bytes], str]] = {
    "a bomb": (lambda: strange(("bomb.toml", b" " * 4_000_000)), "bomb"),
    "a giant": (lambda: strange(("giant.toml", b" " * 4_200_000)), "too-large"),
    "a file that says it is a giant": (lambda: _lying(24, 0xFFFF_FFF0), "too-large"),
    "a file that says it is small": (lambda: _lying(24, 5), "damaged-zip"),
    "many giants": (
        lambda: strange(*[(f"{n}.toml", os.urandom(3_900_000)) for n in range(5)], how=zipfile.ZIP_STORED), "too-large",
    ),
    "too many files": (lambda: strange(*[(f"{n}.toml", b"x") for n in range(65)]), "too-many"),
    "thousands of entries": (lambda: strange(*[(f"{n}.toml", b"") for n in range(9_999)]), "too-many"),
    "a link": (lambda: strange((link(), b"/etc/passwd")), "not-a-file"),
    "a zip within": (zip_within, "nested-archive"),
    "a picture": (lambda: strange(("seal.png", b"\x89PNG")), "not-a-bank"),
    "code": (lambda: strange(("setup.py", b"import os")), "not-a-bank"),
    "two of one name": (_two_of_one_name, "duplicate-name"),
    "two that differ in case": (lambda: strange(("FIRST.toml", b"other words")), "duplicate-name"),
    "a file and a folder of one name": (lambda: strange(("first.toml/", b"")), "duplicate-name"),
    "a file below a file": (lambda: strange(("first.toml/more.toml", b"words")), "duplicate-name"),
    "two files of the same bytes": (_overlapping, "damaged-zip"),
    "one under lock": (lambda: _lying(8, 0x1), "locked"),
    "one patched": (lambda: _lying(8, 0x20), "damaged-zip"),
    "another way to pack": (lambda: strange(("more.toml", b"words"), how=zipfile.ZIP_LZMA), "damaged-zip"),
    "something before it": (lambda: b"PK" + pack(), "damaged-zip"),
    "something behind it": (lambda: pack() + b"more", "damaged-zip"),
    "one cut short": (lambda: _cut(pack(), 300), "damaged-zip"),
    "no zip": (lambda: b"\x7fELF" + pack(), "not-a-zip"),
    "an empty file": (lambda: b"", "not-a-zip"),
    "a Word document": (lambda: zipped({"word/document.xml": b"<w/>", "[Content_Types].xml": b""}), "bad-name"),
    "a zip without pack.toml": (lambda: zipped(BANKS), "no-pack"),
    "a zip of the folder above": (lambda: zipped({f"two/{name}": b"" for name in members()}), "nested-pack"),
}  # fmt: skip


@pytest.mark.parametrize("which", HOSTILE_ZIPS)
def test_a_hostile_zip_is_refused(which: str) -> None:
    make, code = HOSTILE_ZIPS[which]
    assert refusal(make()).code == code


BOMBED = """
import resource, sys
from game.banks.pack import read_pack
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(read_pack(sys.argv[1]).code)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows counts no such peak")
@pytest.mark.parametrize("which", ["a bomb", "many lies", "a long list"])
def test_no_bomb_takes_much_memory(tmp_path: Path, which: str) -> None:
    bombs = {
        "a bomb": lambda: strange(("bomb.toml", b"\0" * 400_000_000)),
        "many lies": lambda: strange(*[(f"{n}.toml", b" " * 4_194_304) for n in range(60)]),
        "a long list": lambda: strange(*[(f"{n}.toml", b"") for n in range(60_000)]),
    }
    file = tmp_path / "bomb.zip"
    file.write_bytes(bombs[which]())
    ran = subprocess.run([sys.executable, "-c", BOMBED, str(file)], capture_output=True, text=True, check=True)
    code, grown = ran.stdout.split()
    assert code in ("bomb", "too-large", "too-many")
    assert int(grown) * (1 if sys.platform == "darwin" else 1024) < 64 * 1024 * 1024


@settings(max_examples=400)
@given(st.data())
def test_whatever_becomes_of_a_pack_it_is_one_or_a_problem(data: st.DataObject) -> None:
    made = bytearray(SMALL)
    for _ in range(data.draw(st.integers(1, 8))):
        made[data.draw(st.integers(0, len(made) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(made)))
    for tried in (bytes(made), bytes(made[:cut])):
        found = pack_of_zip("pack.zip", tried)
        assert isinstance(found, Problem) or found.members.keys() == {"pack.toml", "a.toml"}


SMALL = zipped(members({"a.toml": b"[bank]"}))

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z", "M"]), min_size=1, max_size=20)
WORDS = WORDS.map(lambda words: normalize("NFC", words))  # as every text of ours is read


@settings(max_examples=60)
@given(
    names=st.sets(st.from_regex(r"[a-z]{4,8}(/[a-z]{4,8})?\.toml", fullmatch=True), min_size=1, max_size=5),
    title=WORDS,
    author=WORDS,
)
def test_what_is_packed_is_what_is_shelved(names: set[str], title: str, author: str) -> None:
    files = {
        name: changed('id = "first-bank"', f'id = "bank-{number}"').encode()
        for number, name in enumerate(sorted(names))
    }
    heading = HEADING.model_copy(update={"title": title, "authors": (author,)})
    data = pack(files, introduced(heading))
    found = pack_of_zip("made.zip", data)
    assert isinstance(found, Pack)
    assert found.heading == heading
    assert zipped(found.members) == data == zipped(dict(reversed(list(found.members.items()))))
    told = shelved(found.banks, TODAY)
    plain = shelved(sorted(files.items()), TODAY)
    assert [_all_of(each) for each in told] == [_all_of(each) for each in plain]


def _all_of(bank: Bank | BadFile) -> object:
    assert isinstance(bank, Bank)
    return bank.digest, bank.heading, bank.questions


def test_a_folder_and_its_zip_are_one_pack(tmp_path: Path) -> None:
    write(tmp_path, members())
    (tmp_path / "notes.docx").write_bytes(b"PK")
    (tmp_path / ".DS_Store").write_bytes(b"\0")
    folder, file = read_pack(tmp_path), pack_of_zip("pack.zip", pack())
    assert isinstance(folder, Pack)
    assert isinstance(file, Pack)
    assert folder.members == file.members


def write(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets not everybody make a link")
def test_a_link_in_a_folder_is_refused(tmp_path: Path) -> None:
    write(tmp_path, members())
    (tmp_path / "link.toml").symlink_to("/etc/hosts")
    found = read_pack(tmp_path)
    assert isinstance(found, Problem)
    assert (found.code, found.message) == ("not-a-file", "this is a link to a file")


@pytest.mark.parametrize(
    ("old", "new", "code", "says"),
    [
        ("format = 1", "format = 2", "other-format", "format 2"),
        ('requires = "0.1.0"', 'requires = "99.1"', "newer-game", "needs In Limine 99.1 or newer; this is"),
        ('version = "1.2"', 'version = "one"', "wrong-value", "version cannot be"),
        ('version = "1.2"\n', "", "missing-key", "pack has no version"),
        ("licence", "license", "missing-key", "pack has no licence"),
        ("[pack]", "[pack]\ncolour = 1", "unknown-key", 'pack has no key "colour"'),
        ("[pack]", "[pack", "not-toml", "not TOML"),
        ('authors = ["R. Alvarez"]', "authors = []", "wrong-value", "authors cannot be"),
        ('path = "first.toml"', 'path = "second.toml"', "missing-file", "second.toml"),
        ('path = "first.toml"', 'path = "more/real.toml"', "changed", "not as it was packed"),
    ],
)
def test_a_pack_toml_that_is_wrong_is_shown_where(old: str, new: str, code: str, says: str) -> None:
    files = members()
    text = files["pack.toml"].decode()
    assert old in text
    found = pack_of("pack", {**files, "pack.toml": text.replace(old, new, 1).encode()})
    assert isinstance(found, Problem)
    assert found.code == code
    assert says in found.message


def test_a_changed_file_is_told_from_the_packed_one() -> None:
    found = pack_of("pack", {**members(), "first.toml": GOOD.replace("first", "worst").encode()})
    assert isinstance(found, Problem)
    assert (found.code, found.path) == ("changed", "pack/first.toml")


def test_a_file_that_was_never_packed_is_refused() -> None:
    found = pack_of("pack", {**members(), "more.toml": GOOD.encode()})
    assert isinstance(found, Problem)
    assert (found.code, found.path) == ("unlisted", "pack/more.toml")


def test_a_text_that_is_none_is_refused() -> None:
    found = pack_of("pack", members({**BANKS, "LICENSE": b"\xff\xfe"}))
    assert isinstance(found, Problem)
    assert (found.code, found.path) == ("not-text", "pack/LICENSE")


def test_hashes_are_written_anew_and_all_else_stays() -> None:
    text = '# ours\n[[file]]\npath = "old"\nsha256 = "0"\n# of the file\n\n[pack] # mine\nformat = 1\n'
    made = hashed(text, {"a.toml": b"", "pack.toml": b""})
    assert made.startswith('# ours\n[pack] # mine\nformat = 1\n\n[[file]]\npath = "a.toml"\n')
    assert hashed(made, {"a.toml": b""}) == made
    assert made.count("[[file]]") == 1


def test_versions_are_numbers_and_not_letters() -> None:
    assert numbers("0.10") > numbers("0.9.9")
    assert numbers("1") == numbers("1.0.0")


def test_packs_stand_on_the_shelf_beside_banks_and_bad_ones_say_why(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(pack())
    (tmp_path / "b.zip").write_bytes(pack()[:-4])
    write(tmp_path / "c", members({"third.toml": changed('id = "first-bank"', 'id = "third"').encode()}))
    (tmp_path / "d.toml").write_text(changed('id = "first-bank"', 'id = "fourth"'), encoding="utf-8")
    (tmp_path / "e").mkdir()
    found = shelf([tmp_path], TODAY)
    told = [each.id if isinstance(each, Bank) else each.first.code for each in found]
    assert told == ["first-bank", "real-bank", "damaged-zip", "third", "fourth"]
    assert Path(found[0].path) == tmp_path / "a.zip" / "first.toml"
    assert [each.path for each in shelf([tmp_path / "a.zip", tmp_path / "c"], TODAY)] == [
        *(each.path for each in found[:2]),
        found[3].path,
    ]


@pytest.fixture
def distribution(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package that pip might have installed: two banks, and code that must never run."""
    write(
        tmp_path,
        {
            "evidence_banks/__init__.py": b"raise SystemExit('this was run')",
            "evidence_banks/first.toml": GOOD.encode(),
            "evidence_banks/more/pack.toml": b"",
            "other/second.toml": GOOD.encode(),
            "evidence_banks-1.0.dist-info/METADATA": b"Metadata-Version: 2.1\nName: evidence-banks\nVersion: 1.0\n",
            "evidence_banks-1.0.dist-info/entry_points.txt": b"[inlimine.banks]\nspring = evidence_banks\n",
            "evidence_banks-1.0.dist-info/RECORD": b"evidence_banks/__init__.py,,\nevidence_banks/first.toml,,\n"
            b"evidence_banks/more/pack.toml,,\nother/second.toml,,\nevidence_banks/../other/second.toml,,\n"
            b"evidence_banks/gone.toml,,\n",
        },
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


def test_banks_that_pip_installed_are_read_and_no_code_is_run(distribution: Path) -> None:
    found = list(installed_banks())
    assert [Path(path) for path, _ in found] == [distribution / "evidence_banks" / "first.toml"]
    assert found[0][1] == GOOD.encode()
    assert "evidence_banks" not in sys.modules


def test_what_stays_within_the_limits_is_read() -> None:
    largest = {f"{number}.toml": os.urandom(1) for number in range(limits.PACK_FILES - 1)}
    assert isinstance(pack_of_zip("pack.zip", pack(largest)), Pack)
    assert isinstance(bank_of("pack.zip/1.toml", largest["1.toml"]), BadFile)


def test_folders_may_be_named_and_files_packed_tightly() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.mkdir("more")
        for name, data in members().items():
            archive.writestr(name, data)
    found = pack_of_zip("pack.zip", made.getvalue())
    assert isinstance(found, Pack)
    assert found.members == members()


def test_the_packs_that_the_guide_shows_are_ones(checkout: Path) -> None:
    guide = (checkout / "questions" / "README.md").read_text(encoding="utf-8")
    shown, published = (
        re.search(rf"^```toml {name}\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
        for name in ("pack.toml", "pyproject.toml")
    )
    assert shown
    assert published
    read = described("pack.toml", shown[1].encode())
    assert not isinstance(read, Problem)
    assert set(tomli.loads(shown[1])["pack"]) == set(read[1].pack.model_fields_set) == set(PackHeading.model_fields)
    assert tomli.loads(published[1])["project"]["entry-points"][GROUP] == {"spring": "my_banks"}
