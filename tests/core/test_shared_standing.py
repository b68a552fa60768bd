"""The sentences of legal standing that the page translates are those that the program makes."""

from __future__ import annotations

import json

from graph.evidence.wording import ENDINGS, FRAMES, PARTLY
from graph.vocabulary_reader import builtin
from tests.core.standing_cases import PATH, cases, content


def test_the_shared_cases_are_the_sentences_that_are_made_today() -> None:
    assert PATH.read_text(encoding="utf-8") == content(), "python -m tests.core.standing_cases"


def test_the_cases_leave_out_no_stage_role_frame_or_ending() -> None:
    said = json.dumps(cases(), ensure_ascii=False)
    codes = {(case["list"], case["code"]) for case in cases()}
    vocabulary = builtin()
    assert codes == {
        *(("stages", code) for code in vocabulary.stage),
        *(("roles", code) for code in vocabulary.role),
    }
    for both in FRAMES.values():
        for frame in both:
            assert frame.replace("{who}", "The Harbour Post").partition("{sentence}")[0] in said
    for both in (*ENDINGS.values(), *PARTLY.values()):
        for ending in both:
            assert ending.replace("{date}", "2021-03-02") in said
    for mark in ("(disputed)", "(taken back)", "(as reported)", "until 2015"):
        assert mark in said
