"""The Content-Security-Policy of the page: nothing is loaded, and only our own bytes run.

It is constant for a release: it names the two scripts and the stylesheet by their hashes and
holds nothing of the data. An HTML parser turns CRLF into LF before a browser hashes an inline
element, so the texts must hold no carriage return; :mod:`graph.page.assets` sees to it.
"""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def source_hash(text: str) -> str:
    """The hash source of an inline element: ``'sha256-…'`` over its exact bytes in UTF-8."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def page_policy(scripts: Sequence[str], style: str) -> str:
    """The policy of a page with these inline scripts and this inline stylesheet."""
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src", *(source_hash(script) for script in scripts))),
            f"style-src {source_hash(style)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def register_policy(style: str) -> str:
    """The policy of a page without any script."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {source_hash(style)}",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )
