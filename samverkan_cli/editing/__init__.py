"""Writing YAML well: the canonical form of a file, and new files."""
