"""``recordgraph export``: the pair, or a part of it, in another format."""
