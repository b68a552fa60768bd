"""``show``: an entity with everything that is claimed about it."""

from __future__ import annotations

from tests.cli.shell import ENTITIES, RELATIONS, Shell


def test_every_claim_with_its_citation(shell: Shell) -> None:
    outcome = shell("show", "firm-b")
    assert outcome.code == 0
    lines = outcome.out.splitlines()
    assert lines[0] == "Firm Beta  [firm-b]"
    assert "supplies: Agency Alpha  [agency-a]  (contested, reporting, 1 origin)" in lines
    assert "employs: Dora Example  [person-d]  (supported, reporting, 1 origin)" in lines
    for claim in ("r1", "r2", "r4"):
        (at,) = (number for number, line in enumerate(lines) if line.startswith(f"  {claim}: "))
        assert lines[at + 1].strip().startswith("The Paper; Article one [doc-1]; para ")
    assert "https://example.org/1" in outcome.out


def test_a_denial_reads_as_one(shell: Shell) -> None:
    assert "  r2: denies (r1). Attributed." in shell("show", "agency-a").out


def test_standing_stands_before_the_relations(shell: Shell) -> None:
    out = shell("show", "person-d").out
    assert out.index("Standing") < out.index("party to:")
    assert "2021-02-03: was charged in Agency Alpha v. Example" in out


def test_a_document_lists_what_rests_on_it(shell: Shell) -> None:
    out = shell("show", "doc-1").out
    assert "Rests on this document (3)" in out
    assert "  r2: denies: Firm Beta supplies Agency Alpha" in out
    assert "published by: The Paper" in out


def test_a_retracted_claim_is_a_tombstone(shell: Shell) -> None:
    gone = "r5,firm-b,pays,person-d,,,,reporting,,,doc-1,SECRET-PLACE,retracted,wrong person\n"
    header, *rest = RELATIONS.splitlines()
    text = "\n".join([f"{header},status,note", *(f"{line},," for line in rest), gone])
    shell.write("relations.csv", text)
    for entity in ("firm-b", "doc-1"):
        out = shell("show", entity).out
        assert "r5: retracted: wrong person" in out
        assert "SECRET-PLACE" not in out


def test_an_unknown_id_is_told_with_the_nearest(shell: Shell) -> None:
    outcome = shell("show", "firm-x")
    assert (outcome.code, outcome.out) == (1, "")
    assert "Did you mean 'firm-b'?" in outcome.err


def test_a_name_leads_to_its_id(shell: Shell) -> None:
    assert "Did you mean 'person-d'?" in shell("show", "Dora Example").err


def test_a_withdrawn_id_is_explained(shell: Shell) -> None:
    shell.write("withdrawn.csv", "id,date,reason,replaced-by\nfirm-old,2022-01-01,renamed,firm-b\n")
    outcome = shell("show", "firm-old")
    assert outcome.code == 1
    assert "withdrawn (2022-01-01): renamed. See 'firm-b' instead." in outcome.err


def test_control_characters_in_the_data_are_not_obeyed(shell: Shell) -> None:
    shell.write("entities.csv", ENTITIES.replace("Firm Beta", "Firm \u202eBeta\u009b31m"))
    outcome = shell("show", "firm-b")
    assert "\u202e" not in outcome.out + outcome.err
    assert "\u009b" not in outcome.out + outcome.err


def test_data_with_errors_show_nothing(shell: Shell) -> None:
    shell.write("relations.csv", RELATIONS.replace("r4,person-d", "r4,nobody"))
    outcome = shell("show", "firm-b")
    assert (outcome.code, outcome.out) == (1, "")
    assert "error E5" in outcome.err


def test_issues_do_not_mix_with_the_result(shell: Shell) -> None:
    outcome = shell("show", "firm-b")
    assert "notice E" not in outcome.out


def retract(shell: Shell, *gone: str) -> None:
    """Mark claims as retracted; the pair beside has no column for it."""
    header, *rest = RELATIONS.splitlines()
    marked = (f"{row},retracted,wrong" if row.split(",")[0] in gone else f"{row},," for row in rest)
    shell.write("relations.csv", "\n".join([f"{header},status,note", *marked]))


def test_a_retracted_claim_says_what_went_with_it(shell: Shell) -> None:
    retract(shell, "r1")
    out = shell("show", "r1").out
    assert out.splitlines()[:2] == ["r1: retracted: wrong", "What went with it"]
    assert "  1 claim\n  1 relation without any evidence left\n" in out
    assert "Claims that answer nothing any more (1)\n  r2" in out
    assert "supplies" not in out


def test_a_document_of_which_every_claim_is_retracted(shell: Shell) -> None:
    whole = shell("show", "doc-1").out
    assert "Every claim of this document is retracted." not in whole
    rows = [row.split(",")[0] for row in RELATIONS.splitlines() if ",doc-1," in row]
    retract(shell, *rows)
    out = shell("show", "doc-1").out
    assert "Every claim of this document is retracted.\nWhat went with it\n" in out


def test_a_claim_that_stands_is_told_where_to_be_read(shell: Shell) -> None:
    outcome = shell("show", "r2")
    assert outcome.code == 1
    assert "'r2' is a claim; show 'firm-b' or 'agency-a' to read it." in outcome.err
