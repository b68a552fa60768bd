"""The seal of a file: the hash of all its bytes but the seal itself, in its head.

It finds what changed on the way (a cut download, a mail gateway, an editor), not who changed it:
whoever changes a file on purpose can seal it again. The data hash, seen elsewhere, tells that.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Where the templates want the seal: a comment, which no text of the data can write.
PLACE: Final = b"<!--seal-->"
#: The element that holds it. It stands before everything that comes from the data.
_SEALED: Final = re.compile(
    rb'<meta name="recordgraph-file" content="sha256-([0-9a-f]{64})">', re.ASCII
)


def sealed(pieces: Sequence[bytes]) -> bytes:
    """A file of these pieces, the first of which has the place of the seal, with its seal."""
    before, place, after = pieces[0].partition(PLACE)
    rest = [after, *pieces[1:]]
    if not place:
        return b"".join(pieces)
    digest = hashlib.sha256(before)
    for piece in rest:
        digest.update(piece)
    return b"".join([before, digest.hexdigest().encode("ascii"), *rest])


def seal_of(data: bytes) -> tuple[str, str]:
    """The seal that a file has, and the one that it should have (hex); empty where it has none."""
    match = _SEALED.search(data)
    if match is None:
        return "", ""
    digest = hashlib.sha256(data[: match.start(1)])
    digest.update(memoryview(data)[match.end(1) :])
    return match[1].decode("ascii"), digest.hexdigest()
