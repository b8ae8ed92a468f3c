"""Is the knowledge base sound? Strict load, then the schema, then the rules."""
