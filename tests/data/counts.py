"""Write the golden file of the number of claims of each document: python -m tests.data.counts."""

from __future__ import annotations

from tests.data.shipped import HERE, read

HEAD = """\
# How many claims the data hold from each document, so that a lost row is noticed.
# Written by: python -m tests.data.counts
"""


def main() -> None:
    found = {name: len(claims) for name, claims in read().by_document().items()}
    lines = "".join(f"{name} = {found[name]}\n" for name in sorted(found))
    (HERE / "claims_per_document.toml").write_text(HEAD + lines, encoding="utf-8")


if __name__ == "__main__":
    main()
