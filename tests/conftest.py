"""What all tests share: how property tests draw.

In ``make test`` the same examples are drawn every time, so that a failure is one of the change at
hand. ``make fuzz`` draws many more, at random.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

SUPPRESSED = [
    # A folder that several examples of one test share: each writes all files that it reads.
    HealthCheck.function_scoped_fixture,
    # That a machine is busy says nothing of the change at hand.
    HealthCheck.too_slow,
]

settings.register_profile(
    "steady",
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=SUPPRESSED,
)
settings.register_profile(
    "fuzz", deadline=None, max_examples=2000, suppress_health_check=SUPPRESSED
)
settings.load_profile(os.environ.get("RECORDGRAPH_PROPERTIES", "steady"))
