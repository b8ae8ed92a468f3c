"""The knowledge base as the answers use it: compiled, indexed, kept fresh, read."""
