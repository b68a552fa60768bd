"""What all tests share: how property tests draw.

In ``make test`` the same examples are drawn every time, so that a failure is one of the change at
hand. ``make fuzz`` draws many more, at random.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

#: A folder that several examples of one test share: each writes all files that it reads.
SHARED_FOLDER = [HealthCheck.function_scoped_fixture]

settings.register_profile(
    "steady",
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=SHARED_FOLDER,
)
settings.register_profile(
    "fuzz", deadline=None, max_examples=2000, suppress_health_check=SHARED_FOLDER
)
settings.load_profile(os.environ.get("RECORDGRAPH_PROPERTIES", "steady"))
