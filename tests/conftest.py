"""What all tests share: how property tests draw.

In ``make test`` the same examples are drawn every time, so that a failure is one of the change at
hand. ``make fuzz`` draws many more, at random.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("fuzz", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("RECORDGRAPH_PROPERTIES", "steady"))
