"""Legal roles and stages of one claim: what the tables of the vocabulary allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.reading.cells import Sheet
    from graph.vocabulary import Vocabulary

    #: Code of an issue, column, message, remedy.
    Fault = tuple[str, str, str, str]


def legal_fault(
    relation_type: str, code: Mapping[str, str], sheet: Sheet, vocabulary: Vocabulary
) -> Fault | None:
    """What speaks against the role or stage of a claim: the issue to report, or None.

    ``code`` holds the codes of the row that could be read, by column; of ``stance`` the cell as
    written. Of the sheet it matters only which columns it has.
    """
    role, stage, basis = code["role"], code["stage"], code["basis"]
    kind = vocabulary.relation_type(relation_type)
    for name, said, allowed in (("role", role, kind.roles), ("stage", stage, kind.stages)):
        if said and said not in allowed:
            why = (
                f"'{relation_type}' has no {name}s"
                if not allowed
                else f"'{relation_type}' has no {name} '{said}' (it has {', '.join(allowed)})"
            )
            return ("E607", name, why, f"A {name} belongs to a party in a case or action.")
    if role and stage and stage not in vocabulary.role[role].stages:
        stages = ", ".join(vocabulary.role[role].stages) or "none"
        return (
            "E608",
            "stage",
            f"a {role} cannot be '{stage}' (stages of a {role}: {stages})",
            (
                "Has this role that stage? "
                "A victim, witness or plaintiff is never charged or convicted."
            ),
        )
    stated = stage or kind.stage
    if not stated or not vocabulary.stage[stated].accuses:
        return None
    if code["stance"] not in {"", "supports", "corrects"}:
        return None
    # Where a basis is needed and missing, that is said elsewhere. In an uncited network a type
    # such as arrested-by is drawn as uncited; a stage about a party is not drawn at all.
    uncited = not basis and stage and not sheet.has("document")
    if uncited or (basis and basis not in vocabulary.stage[stated].bases):
        how = f"on the basis '{basis}'" if basis else "without a document or basis"
        return (
            "E609",
            "basis" if sheet.has("basis") else "stage" if stage else "type",
            f"'{stated}' {how} cannot be carried",
            (
                f"An accusing stage needs a basis that can carry it: "
                f"{', '.join(vocabulary.stage[stated].bases)}."
            ),
        )
    return None
