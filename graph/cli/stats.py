"""``recordgraph stats``: what is there, and what is missing."""
