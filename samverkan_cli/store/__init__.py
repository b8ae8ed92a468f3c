"""The knowledge base on disk and its compiled form."""
