"""``diff``: what changed between two folders."""

from __future__ import annotations

import json

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
        assert "retracted" in out
        assert "SECRET" not in out
        assert "2011" not in out


def test_a_withdrawn_entity_has_its_reason(shell: Shell) -> None:
    (shell.folder / "new").mkdir()
    shell.write("new/withdrawn.csv", "id,date,reason,replaced-by\ncase-e,2022-01-01,twice,\n")
    entities = "\n".join(x for x in ENTITIES.splitlines() if not x.startswith("case-e")) + "\n"
    relations = "\n".join(x for x in RELATIONS.splitlines() if not x.startswith("r3")) + "\n"
    out = compared(shell, entities, relations).out
    assert "  - case-e  case  Agency Alpha v. Example  (twice)" in out
    assert "withdrawn" in out.split("Beside the records")[1]


def test_data_that_cannot_be_read(shell: Shell) -> None:
    assert shell("diff", ".", "nowhere").code == 3
    outcome = compared(shell, ENTITIES, RELATIONS.replace("r4,person-d", "r4,nobody"))
    assert (outcome.code, outcome.out) == (1, "")
    assert "new/relations.csv:5:2: error E5" in outcome.err
    assert shell("diff", "old").code == 2
