"""A received page against its own hashes: is everything in it what it was when it was made?

Found is what changed on the way, and what does not fit together. Whoever changes a page on purpose
and makes its hashes anew is found out by the data hash only, compared with one seen elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph import __version__
from graph.errors import EnvironmentFault, PageError
from graph.page.anatomy import dissect
from graph.page.assets import assets
from graph.page.evidence_view import told_standing
from graph.page.policy import page_policy, register_policy, source_hash
from graph.page.received import received
from graph.page.register_parts import differing, parts_of
from graph.page.seal import seal_of
from graph.page.text_twin import make_register, relation_id
from graph.page.viewing import make_view
from graph.verifying import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.page.anatomy import Anatomy
    from graph.page.received import Received
    from graph.page.view import View

#: Hashes in a policy.
_HASH: Final = re.compile(r"'sha256-[A-Za-z0-9+/=]*'")
_SCRIPTS: Final = 2
#: How many parts of a register are named.
_NAMED: Final = 5
#: The columns of relations that follow from their claims.
_FOLLOWING: Final = ("source", "target", "type", "directed", "state", "basis", "first")


@dataclass(frozen=True, slots=True)
class Check:
    """What came of one part of a page: its name, the verdict, and what was found."""

    part: str
    verdict: Verdict
    said: str


@dataclass(frozen=True, slots=True)
class PageReport:
    """What came of a page. ``received`` is None where its data cannot be read."""

    checks: tuple[Check, ...]
    received: Received | None

    @property
    def drifted(self) -> bool:
        """Whether anything is not as it was."""
        return any(check.verdict is Verdict.DRIFT for check in self.checks)


def verify_page(data: bytes, register: bytes | None = None) -> PageReport:
    """Check a page.

    Args:
        data: the bytes of the page.
        register: those of its second file, where it has one and that is there.

    Raises:
        PageError: the file is no page at all.
    """
    page = dissect(data)
    if not page.blocks and "recordgraph" not in page.metas.get("generator", ""):
        message = "it is no page of recordgraph"
        raise PageError(message)
    checks = [_file(data), _made_of(page), *_programs(page)]
    try:
        found = received(page)
    except PageError as error:
        return PageReport((*checks, _drift("data", str(error))), None)
    checks += [_data(page, found), _following(found)]
    checks += _register(page, found, data, register)
    return PageReport(tuple(checks), found)


def _match(part: str, said: str) -> Check:
    return Check(part, Verdict.MATCH, said)


def _drift(part: str, said: str) -> Check:
    return Check(part, Verdict.DRIFT, said)


def _file(data: bytes, part: str = "file") -> Check:
    stated, computed = seal_of(data)
    if not stated:
        return _drift(part, "it has no seal, as every page of ours has")
    if stated != computed:
        return _drift(part, "its bytes are not those that were sealed")
    return _match(part, "all its bytes are those that were sealed")


def _made_of(page: Anatomy, part: str = "markup") -> Check:
    if page.strange:
        return _drift(part, f"it holds what no page of ours has: {', '.join(page.strange[:3])}")
    return _match(part, "it holds text only, beside its scripts and styles")


def _programs(page: Anatomy) -> Iterator[Check]:
    """The scripts, the style and the policy that names them."""
    allowed = dict(
        directive.strip().partition(" ")[::2] for directive in page.policy.split(";") if directive
    )
    scripts = [source_hash(raw.text) for raw in page.programs]
    styles = [source_hash(raw.text) for raw in page.styles]
    named = allowed.get("script-src", "").split()
    whole = len(scripts) == _SCRIPTS and not any(raw.attributes for raw in page.programs)
    if whole and scripts == named:
        yield _match("scripts", "they are those that the policy allows")
    else:
        yield _drift("scripts", "they are not those that the policy allows")
    if len(styles) == 1 and styles == allowed.get("style-src", "").split():
        yield _match("style", "it is the one that the policy allows")
    else:
        yield _drift("style", "it is not the one that the policy allows")
    yield _policy(page.policy, page_policy(("", ""), ""))
    yield _installed(page)


def _policy(policy: str, ours: str, part: str = "policy") -> Check:
    if _HASH.sub("", policy) != _HASH.sub("", ours):
        return _drift(part, "it is not ours" if policy else "it does not stand first in the head")
    return _match(part, "it forbids every request and every other script")


def _version(page: Anatomy) -> str:
    return page.metas.get("generator", "").removeprefix("recordgraph ")


def _installed(page: Anatomy) -> Check:
    """Whether scripts and style are those of this installation; no fault where they are not."""
    part, version = "program", _version(page)
    try:
        ours = assets()
    except EnvironmentFault as error:
        return Check(part, Verdict.NOTHING, str(error))
    texts = [raw.text for raw in (*page.programs, *page.styles)]
    if texts == [ours.app, ours.vis, ours.style]:
        return _match(part, f"it is that of this installation, {__version__}")
    said = f"it is not that of this installation ({__version__}): made by version {version}"
    return Check(part, Verdict.NOTHING, said)


def _data(page: Anatomy, found: Received) -> Check:
    stated = {
        "the data block": found.view.about.hash,
        "the head": page.metas.get("recordgraph-data", "").removeprefix("sha256-"),
        "the register": next(iter(page.codes), ""),
    }
    wrong = [name for name, code in stated.items() if code != found.hash]
    if wrong:
        return _drift("data", f"their hash is {found.hash}; not so in {' and '.join(wrong)}")
    return _match("data", f"their hash is {found.hash}")


def _following(found: Received) -> Check:
    """Whether what the page says of its relations is what its claims amount to."""
    part = "relations"
    if found.view.changes.union:
        return Check(part, Verdict.NOTHING, "the page draws two data sets: not computed again")
    columns = found.view.entities
    ids = [found.view.strings[at] for at in columns.id]
    places = dict(zip(ids, zip(columns.x, columns.y, strict=True), strict=True))
    again = make_view(found.dataset, places)
    for name in _FOLLOWING:
        if getattr(again.relations, name) != getattr(found.view.relations, name):
            return _drift(part, f"their {name} is not what their claims amount to")
    if again.identities != found.view.identities:
        return _drift(part, "who is unknown or undisclosed is not what the column says")
    # Of a part the page tells more than its claims can know; it has the origins of its documents.
    if not found.view.origins.document and _told(again, found) != _told(found.view, found):
        return _drift(part, "their origins or legal standing are not what their claims amount to")
    return _match(part, "their states and bases are what their claims amount to")


def _told(view: View, found: Received) -> list[object]:
    return [view.relations.origins, *told_standing(view, found.dataset)]


def _register(
    page: Anatomy, found: Received, data: bytes, register: bytes | None
) -> Iterator[Check]:
    if not any(link == "register.html" for link in page.links) or page.marks:
        yield _marks(page, found)
        yield _sentences(page, found, data)
        return
    if register is None:
        yield Check("register", Verdict.MISSING, "its second file, register.html, is not beside it")
        return
    second = dissect(register)
    yield _file(register, "register: file")
    yield _made_of(second, "register: markup")
    styles = [raw.text for raw in second.styles]
    ours = register_policy(styles[0] if len(styles) == 1 else "")
    if second.scripts or second.policy != ours:
        yield _drift("register: policy", "it is not ours, or does not fit the style")
    else:
        yield _match("register: policy", "it forbids every request and every script")
    yield _marks(second, found)
    yield _sentences(second, found, register)


def _sentences(page: Anatomy, found: Received, data: bytes) -> Check:
    """Whether every part of the register says what the data in the page amount to."""
    part, version = "sentences", _version(page)
    if version != __version__:
        said = f"the register is worded by version {version or 'unknown'}: it was not made again"
        return Check(part, Verdict.NOTHING, said)
    union = found.view.changes.union
    standing = None if union else told_standing(found.view, found.dataset)
    ours = parts_of(make_register(found.dataset, standing=standing).body)
    wrong = differing(ours, parts_of([data]))
    if wrong:
        named = [f"{kind} {key}".strip() for kind, key in wrong[:_NAMED]]
        more = [f"{len(wrong) - _NAMED:,} more"] if len(wrong) > _NAMED else []
        return _drift(part, f"not what the data amount to: {', '.join([*named, *more])}")
    return _match(part, "the register says of each what the data amount to")


def _marks(page: Anatomy, found: Received) -> Check:
    """Whether the register has the ids of the data, each as often."""
    data = found.dataset
    wanted: dict[str, Iterable[str]] = {
        "data-entity": list(data.entities),
        "data-relation": (relation_id(relation.key) for relation in data.relations),
        "data-claim": (claim.id for claim in data.claims),
        "data-withdrawn": (stone.id for stone in data.withdrawn),
    }
    wrong = [
        name.removeprefix("data-")
        for name, ids in wanted.items()
        if Counter(ids) != Counter(page.marks.get(name, ()))
    ]
    if not wrong and found.hash not in page.codes:
        return _drift("register", "it does not name the hash of the data")
    if wrong:
        return _drift("register", f"its ids are not those of the data: {', '.join(wrong)}")
    return _match("register", "its ids are those of the data")
