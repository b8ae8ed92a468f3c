"""How a document is shown: one interface, one file per format."""
