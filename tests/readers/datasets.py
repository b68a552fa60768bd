"""What the readers of our exports are given: awkward data, hostile data, and a part of our own."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from graph.loading import load
from graph.records import Alias, Dataset, Entity
from graph.selection import select
from tests.core import export_samples as samples

ROOT = Path(__file__).resolve().parents[2]
READERS = ROOT / "tests" / "readers"
#: What Deno says of a registry that it cannot reach, as opposed to one that says no.
UNREACHABLE = ("error sending request", "dns error", "client error (Connect)", "timed out")
#: Texts that end, open or steer something in some format.
HOSTILE = (
    *(
        "{",
        "}",
        "}}{{",
        "\\",
        "\\\\",
        "\\input{x}",
        "%",
        "100 % {x",
        "#1",
        "$x$",
        "~^_&",
        "@misc{x,",
    ),
    *('a "quoted" one', "it's", "a,b;c|d", "x\ny", "x\r\ny", "tab\there", "</node>", "]]>", "-->"),
    *("__proto__", "constructor", "=1+1", "+cmd|' /C calc'!A0", "\u202eevil", "שלום עולם", "مرحبا"),
    *(
        "👩\u200d🚀",
        "郑福景",
        "e\u0301",
        "ER  - ",
        "TY  - GEN",
        "[[x|y]]",
        "![x](y)",
        "<script>x</script>",
    ),
    *(
        "---",
        "%%{init: {}}%%",
        "click n0 call x()",
        "#quot;",
        "&quot;",
        '"];',
        "`rm`",
        "null",
        "NaN",
    ),
)
#: What no file of the data format can bring in, but a program can: XML cannot hold it.
UNHEARD = ("vertical\x0btab", "\ufffe", "bell\x07")


def hostile(texts: tuple[str, ...] = HOSTILE) -> Dataset:
    """Every text as a name, an alias, a note, a column, a citation and a quotation."""
    documents = [
        Entity(
            f"doc-{n}",
            text,
            "document",
            description=text,
            start="2019-05",
            url=f"https://example.org/{n}?q={{a}}@b&c=%7B#x_y",
            publishers=("outlet",),
            authors=(f"h{n}",),
        )
        for n, text in enumerate(texts)
    ]
    people = [
        Entity(
            f"h{n}",
            text,
            "person",
            aliases=(Alias(text),),
            note=text,
            extra=((f"column {text}", text),),
        )
        for n, text in enumerate(texts)
    ]
    said = [
        samples.cited(
            f"s{n}",
            f"h{n}",
            "related-to",
            f"h{(n + 1) % len(texts)}",
            document=f"doc-{n}",
            quote=text,
            locator=text,
            note=text,
        )
        for n, text in enumerate(texts)
    ]
    return samples.make([*samples.entities(), *documents, *people], [*samples.claims(), *said])


@cache
def whole() -> Dataset:
    """Our own data."""
    return load(ROOT / "entities.csv", ROOT / "relations.csv")


@cache
def shipped() -> Dataset:
    """A part of our own data."""
    return select(whole(), around=["agency-ofac"])


DATASETS: dict[str, Callable[[], Dataset]] = {
    "sample": samples.sample,
    "extended": samples.extended,
    "awkward": samples.awkward,
    "hostile": hostile,
    "unheard": lambda: hostile(UNHEARD),
    "unreadable": samples.unreadable,
    "empty": lambda: samples.make([], []),
    "shipped": shipped,
}


#: Data that the pair cannot bring back, because no pair can have brought them in.
NO_PAIR = {"unheard", "unreadable"}

needs_deno = pytest.mark.skipif(
    importlib.util.find_spec("deno") is None, reason="the deno package is not installed"
)


def deno(command: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run Deno with the libraries of this folder."""
    config = str(READERS / "deno.json")
    return subprocess.run(
        [sys.executable, "-m", "deno", command, "--quiet", "--config", config, *words],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


@cache
def ready(script: str) -> None:
    """Fetch what a script needs; skip the test where there is no registry and nothing was kept."""
    made = deno("check", "--frozen", str(READERS / script))
    if made.returncode and any(sign in made.stderr for sign in UNREACHABLE):
        pytest.skip("Deno has no npm registry here, and nothing of it was kept")
    assert made.returncode == 0, made.stderr
