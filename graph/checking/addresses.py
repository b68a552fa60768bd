"""Identifiers and web addresses."""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from graph.checking.lists import CellError

if TYPE_CHECKING:
    from urllib.parse import SplitResult

_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9._-]*", re.ASCII)
_SECRET: Final = re.compile(
    r"(?i)[?&;#](?:access_?token|auth(?:_?token)?|api_?key|key|token|password|passwd|pwd|"
    r"secret|session(?:id)?|sid|signature|sig|x-amz-signature)="
)
_STRAY: Final = re.compile(r"[\s\"<>\\^`{}]")
#: An address about which there is nothing to say, seen at a glance: a public host by its name,
#: neither port nor query nor anything that is coded or stray.
_PLAIN: Final = re.compile(
    r"https?://(?:[a-z0-9-]+\.)+(?!local(?:host)?(?:/|$)|internal(?:/|$))[a-z]{2,}(?:/[\w./~+,=:-]*)?",
    re.ASCII,
)
_LARGEST_PORT: Final = 65535
_COPY: Final = "Copy the address again."


def identifier(text: str) -> tuple[str, str]:
    """(scheme, value) of an identifier: split at the first colon.

    Raises:
        CellError: there is no scheme or no value.
    """
    scheme, colon, value = text.partition(":")
    if not colon:
        made = re.sub(r"\s+", ":", text.strip(), count=1)
        message = f"'{text}' has no scheme"
        raise CellError(message, f"Write {made}." if ":" in made else "Write scheme:value.")
    if not _SCHEME.fullmatch(scheme.strip()) or not value.strip():
        message = f"'{text}' is not scheme:value"
        raise CellError(message, "Write for example ofac:26324.")
    return scheme.strip(), value.strip()


def usable_url(text: str) -> str:
    """The address itself, where a cell has it in angle brackets."""
    return text[1:-1] if text.startswith("<") and text.endswith(">") else text


def check_url(text: str) -> list[tuple[str, str, str]]:
    """What is odd about an address: (code, message, remedy) each; empty for a good one.

    Raises:
        CellError: the address cannot be used as a link.
    """
    if _PLAIN.fullmatch(text):
        return []
    if text.startswith("<") and text.endswith(">"):
        return [
            ("E424", "the address stands in angle brackets", f"Write {text[1:-1]}."),
            *check_url(text[1:-1]),
        ]
    parts = _split(text)
    found = []
    if _STRAY.search(text):
        coded = _STRAY.sub(lambda m: "".join(f"%{byte:02X}" for byte in m[0].encode()), text)
        message = "the address has characters that addresses do not have"
        found.append(("E424", message, f"Write {coded}."))
    if _SECRET.search(text) or parts.password:
        found.append(("E425", "the address looks as if it held a secret", ""))
    if _is_private(parts.hostname or ""):
        found.append(("E426", f"only you can open an address on {parts.hostname}", ""))
    return found


def _split(text: str) -> SplitResult:
    """The parts of an http or https address with a host; raises ``CellError`` otherwise."""
    fault, remedy = "", _COPY
    if re.search("[\x00-\x1f\x7f]", text):
        fault = "a control character in the address"
        raise CellError(fault, remedy)
    try:
        parts = urlsplit(text)
        port = parts.port or 0
    except ValueError as error:
        fault = "port above 65535" if "ort" in str(error) else "the host cannot be read"
        raise CellError(fault, remedy) from error
    if parts.scheme.casefold() not in {"http", "https"}:
        bare = re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?:/\S*)?", text)
        fault = "the address is not http or https"
        remedy = f"Did you mean https://{text}?" if bare else "Write an http or https address."
    elif not parts.hostname:
        fault, remedy = "the address has no host", "Give the whole address, or leave it empty."
    elif re.search(r"\s", parts.netloc):
        fault = "the host has a space in it"
    elif port > _LARGEST_PORT:
        fault = "port above 65535"
    if fault:
        raise CellError(fault, remedy)
    return parts


def _is_private(host: str) -> bool:
    if host == "localhost" or host.endswith((".localhost", ".local", ".internal")):
        return True
    try:
        address = ip_address(host)
    except ValueError:
        return False
    return address.is_private or address.is_loopback or address.is_link_local
