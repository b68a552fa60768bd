"""``diff``: what changed between two folders."""

from __future__ import annotations

import json

import pytest

from tests.cli.shell import ENTITIES, RELATIONS, Outcome, Shell


def compared(shell: Shell, entities: str, relations: str, *options: str) -> Outcome:
    for name in ("old", "new"):
        (shell.folder / name).mkdir(exist_ok=True)
    shell.write("old/entities.csv", ENTITIES)
    shell.write("old/relations.csv", RELATIONS)
    shell.write("new/entities.csv", entities)
    shell.write("new/relations.csv", relations)
    return shell("diff", "old", "new", *options)


CHANGED = RELATIONS.replace("r4,person-d,works-for,firm-b,,,2018,reporting,,", "").replace(
    "r1,firm-b,supplies,agency-a,,,2019,reporting,,,doc-1,para 1",
    "r1,firm-b,supplies,agency-a,,,2017,reporting,denies,,doc-1,para 8\n"
    "r9,person-d,directs,firm-b,,,,reporting,,,doc-1,para 5",
)
CHANGED = "\n".join(line for line in CHANGED.splitlines() if not line.startswith(",")) + "\n"


def test_added_withdrawn_and_changed_are_told(shell: Shell) -> None:
    entities = ENTITIES.replace("Firm Beta", "Firm Béta") + "firm-z,Firm Zeta,company,,,,\n"
    outcome = compared(shell, entities, CHANGED)
    assert outcome.code == 0
    lines = outcome.out.splitlines()
    assert lines[0] == (
        "entities: 1 added, 0 withdrawn, 1 changed; claims: 1 added, 1 withdrawn, 1 changed"
    )
    for line in (
        "  + firm-z  company  Firm Zeta",
        "      name: Firm Beta → Firm Béta",
        "  + r9: supports: Dora Example directs Firm Béta; doc-1",
        "  - r4: supports: Dora Example works for Firm Beta; doc-1",
        "  firm-b supplies agency-a: contested → denied",
        "  person-d directs firm-b: not there → supported",
    ):
        assert line in lines
    at = lines.index("      stance: supports → denies")
    assert lines[at + 1 : at + 3] == ["      locator: para 1 → para 8", "      start: 2019 → 2017"]


def test_rows_in_another_order_are_no_difference(shell: Shell) -> None:
    header, *rows = RELATIONS.splitlines()
    moved = "\r\n".join([header, *reversed(rows)])
    outcome = compared(shell, ENTITIES, moved)
    assert (outcome.code, outcome.out) == (0, "Nothing changed.\n")
    record = json.loads(compared(shell, ENTITIES, moved, "--format", "json").out)
    assert record["old"] == record["new"]
    assert record["relations"] == []


def test_json_tells_each_field(shell: Shell) -> None:
    record = json.loads(compared(shell, ENTITIES, CHANGED, "--format", "json").out)
    assert record["summary"]["claims"] == {"added": 1, "withdrawn": 1, "changed": 1}
    (change,) = record["claims"]["changed"]
    assert change["id"] == "r1"
    assert change["fields"][0] == {"field": "stance", "before": "supports", "after": "denies"}
    assert record["old"]["data_hash"] != record["new"]["data_hash"]


def test_a_new_publisher_is_told_once(shell: Shell) -> None:
    entities = ENTITIES.replace("document,,paper-c", "document,,paper-c|agency-a")
    out = compared(shell, entities, RELATIONS).out
    assert "claims: 0 added, 0 withdrawn, 0 changed" in out
    assert "publisher: paper-c → paper-c|agency-a" in out


def test_a_claim_that_is_retracted_tells_only_that(shell: Shell) -> None:
    header, *rest = RELATIONS.splitlines()
    kept = [f"{line},," for line in rest[:3]]
    gone = "r4,person-d,works-for,firm-b,,,2011,reporting,,,doc-1,SECRET,retracted,wrong person"
    text = "\n".join([f"{header},status,note", *kept, gone, ""])
    for form in ("text", "json"):
        out = compared(shell, ENTITIES, text, "--format", form).out
        assert "wrong person" in out
        for cell in ("SECRET", "2011", "works-for"):
            assert cell not in out


def test_a_withdrawn_entity_has_its_reason(shell: Shell) -> None:
    (shell.folder / "new").mkdir()
    shell.write("new/withdrawn.csv", "id,date,reason,replaced-by\ncase-e,2022-01-01,twice,\n")
    entities = "\n".join(x for x in ENTITIES.splitlines() if not x.startswith("case-e")) + "\n"
    relations = "\n".join(x for x in RELATIONS.splitlines() if not x.startswith("r3")) + "\n"
    out = compared(shell, entities, relations).out
    assert "  - case-e  case  Agency Alpha v. Example  (withdrawn 2022-01-01: twice)" in out
    assert "withdrawn" in out.split("Beside the records")[1]


def test_data_that_cannot_be_read(shell: Shell) -> None:
    assert shell("diff", ".", "nowhere").code == 3
    assert shell("diff", ".", "nowhere.html").code == 3
    outcome = compared(shell, ENTITIES, RELATIONS.replace("r4,person-d", "r4,nobody"))
    assert (outcome.code, outcome.out) == (1, "")
    assert "new/relations.csv:5:2: error E5" in outcome.err
    assert shell("diff", "old").code == 2


def build(shell: Shell, folder: str) -> None:
    """The page of a pair, in a folder of its own."""
    pair = ("--entities", f"{folder}/entities.csv", "--relations", f"{folder}/relations.csv")
    assert shell("build", *pair, "-o", f"{folder}-built").code == 0


def test_pages_archives_and_folders_are_compared_in_any_mix(shell: Shell) -> None:
    folders = compared(shell, ENTITIES, CHANGED, "--format", "json")
    for folder in ("old", "new"):
        build(shell, folder)
        pair = ("--entities", f"{folder}/entities.csv", "--relations", f"{folder}/relations.csv")
        assert shell("export", f"{folder}.csv.zip", *pair).code == 0
    forms = ("", "-built", "-built/index.html", ".csv.zip")
    for old, new in [(a, b) for a in forms for b in forms]:
        outcome = shell("diff", f"old{old}", f"new{new}", "--format", "json")
        assert (outcome.code, json.loads(outcome.out)) == (0, json.loads(folders.out)), (old, new)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("page.html", b"<html><p>Hello</p></html>", "no page of recordgraph"),
        ("cut.html", b"<html><script id=graph-data>{", "its end is missing"),
        ("list.csv", b"a,b\n", "its end is missing"),
        ("binary.html", bytes(range(256)), "not text in UTF-8"),
        ("broken.zip", b"PK\x05\x06" + bytes(18), "entities.csv"),
    ],
)
def test_what_is_neither_pair_nor_page_is_said(
    shell: Shell, name: str, data: bytes, said: str
) -> None:
    (shell.folder / name).write_bytes(data)
    outcome = shell("diff", ".", name)
    assert outcome.code in {1, 3}
    assert outcome.out == ""
    assert said in outcome.err
    assert "Traceback" not in outcome.err


def test_the_output_goes_into_a_file_by_its_suffix(shell: Shell) -> None:
    shown = compared(shell, ENTITIES, CHANGED)
    assert compared(shell, ENTITIES, CHANGED, "-o", "told.txt").out == ""
    assert (shell.folder / "told.txt").read_text(encoding="utf-8") == shown.out
    assert compared(shell, ENTITIES, CHANGED, "-o", "told.json").code == 0
    assert json.loads((shell.folder / "told.json").read_bytes())["format"] == 1
    outcome = compared(shell, ENTITIES, CHANGED, "-o", "told.html")
    assert outcome.code == 0
    assert "wrote told.html: entities: 0 added" in outcome.err
    first = (shell.folder / "told.html").read_bytes()
    assert compared(shell, ENTITIES, CHANGED, "-o", "told.html").code == 0
    assert (shell.folder / "told.html").read_bytes() == first
    # The page that draws both is read back as the newer data.
    outcome = shell("diff", "told.html", "new")
    assert (outcome.code, outcome.out) == (0, "Nothing changed.\n")


def test_a_page_goes_into_a_file_and_not_over_one_of_another(shell: Shell) -> None:
    assert compared(shell, ENTITIES, CHANGED, "--format", "page").code == 2
    shell.write("mine.html", "<html></html>")
    outcome = compared(shell, ENTITIES, CHANGED, "-o", "mine.html")
    assert (outcome.code, outcome.out) == (3, "")
    assert "E802" in outcome.err
    assert compared(shell, ENTITIES, CHANGED, "-o", "mine.html", "--force").code == 0


def test_what_no_page_holds_is_no_difference(shell: Shell) -> None:
    """Groups of speakers stand in dataset.toml; a page gives back records."""
    shell.write(
        "dataset.toml",
        'title = "Ours"\n[groups.ours]\nlabel = "Ours"\nmembers = ["agency-a"]\n',
    )
    assert shell("build").code == 0
    outcome = shell("diff", "output", ".")
    assert (outcome.code, outcome.out) == (0, "Nothing changed.\n"), outcome.err
