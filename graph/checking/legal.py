"""Legal roles and stages of one claim: what the tables of the vocabulary allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.checking.cells import Row
    from graph.vocabulary import Vocabulary


def check_legal(  # noqa: PLR0913  the cells of one row
    row: Row, relation_type: str, role: str, stage: str, basis: str, vocabulary: Vocabulary
) -> None:
    """Report a role or stage that this claim cannot carry."""
    kind = vocabulary.relation_type(relation_type)
    for name, code, allowed in (("role", role, kind.roles), ("stage", stage, kind.stages)):
        if code and code not in allowed:
            why = (
                f"'{relation_type}' has no {name}s"
                if not allowed
                else f"'{relation_type}' has no {name} '{code}' (it has {', '.join(allowed)})"
            )
            row.report("E607", name, why, f"A {name} belongs to a party in a case or action.")
            return
    if role and stage and stage not in vocabulary.role[role].stages:
        allowed = ", ".join(vocabulary.role[role].stages) or "none"
        row.report(
            "E608",
            "stage",
            f"a {role} cannot be '{stage}' (stages of a {role}: {allowed})",
            "Has this role that stage? A victim, witness or plaintiff is never charged or convicted.",
        )
        return
    said = stage or kind.stage
    if not said or not vocabulary.stage[said].accuses:
        return
    if row.get("stance") not in {"", "supports", "corrects"}:
        return
    if basis not in vocabulary.stage[said].bases and (basis or not row.sheet.has("document")):
        how = f"on the basis '{basis}'" if basis else "without a document or basis"
        row.report(
            "E609",
            "basis" if row.sheet.has("basis") else "stage" if stage else "type",
            f"'{said}' {how} cannot be carried",
            f"An accusing stage needs a basis that can carry it: "
            f"{', '.join(vocabulary.stage[said].bases)}.",
        )
