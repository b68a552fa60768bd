"""The words of legal standing: tables of what a sentence may say, and where a name stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.records import Claim
    from graph.vocabulary import RelationType

#: How a relation type names its target in the sentence of a stage. Without an entry a proceeding
#: is something one is charged *in*, an authority one that does it.
_TARGETS: Final[Mapping[str, str]] = {
    "extradited-to": "to {case}",
    "prosecuted-by": "in a prosecution by {case}",
}
_IN_PROCEEDING: Final = "in {case}"
_BY_AUTHORITY: Final = "by {case}"

#: Basis → how a sentence that rests on it is worded, with and without a known speaker. What an
#: authority or court did or says is said plainly; all else is said to be said.
FRAMES: Final[Mapping[str, tuple[str, str]]] = {
    "official-action": ("{sentence}", "{sentence}"),
    "court-record": ("{sentence}", "{sentence}"),
    "official-statement": ("{sentence}", "{sentence}"),
    "reporting": ("reported by {who}: {sentence}", "reported: {sentence}"),
    "attributed": ("according to {who}: {sentence}", "said by a named source: {sentence}"),
    "opinion": ("in the view of {who}: {sentence}", "an opinion: {sentence}"),
    "unattributed": ("said without a named source: {sentence}",) * 2,
    "": ("said without a citation: {sentence}",) * 2,
}
PLAIN: Final = frozenset({"official-action", "court-record", "official-statement"})

#: Stage that ends another → what the sentence of the ended stage adds, with and without a date.
ENDINGS: Final[Mapping[str, tuple[str, str]]] = {
    "delisted": ("until {date}", "until a later, undated removal from the list"),
    "acquitted": ("(later: acquitted, {date})", "(also: acquitted, undated)"),
    "dismissed": ("(later: charge dismissed, {date})", "(also: charge dismissed, undated)"),
    "overturned": ("(later: overturned, {date})", "(also: overturned, undated)"),
}
#: The same where the party was also found guilty in that proceeding: then it ended in part.
PARTLY: Final[Mapping[str, tuple[str, str]]] = {
    "acquitted": ("(later: acquitted in part, {date})", "(also: acquitted in part, undated)"),
    "dismissed": ("(later: dismissed in part, {date})", "(also: dismissed in part, undated)"),
}
#: Stages that find guilt.
GUILT_FOUND: Final = frozenset({"convicted", "pleaded-guilty"})


def worded(template: str, claim: Claim, name: str, kind: RelationType, *, proceeding: bool) -> str:
    """A sentence of the vocabulary's tables with the target's ``name`` in its place.

    ``proceeding``: whether the target is a case or action, and not an authority.
    """
    before, found, after = template.partition(_IN_PROCEEDING)
    if not found:
        before, _, after = template.partition("{case}")
        return f"{before}{name}{after}"
    default = _IN_PROCEEDING if proceeding or kind.code == "party-to" else _BY_AUTHORITY
    link, _, rest = _TARGETS.get(claim.type, default).partition("{case}")
    return f"{before}{link}{name}{rest}{after}"
