"""Where the corpora beside the project are, if they are there."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases"
CORPORA = ROOT.parent / "shared" / "corpora"

needs_corpora = pytest.mark.skipif(
    not CORPORA.is_dir(), reason="the corpora of malformed files are not beside the project"
)
