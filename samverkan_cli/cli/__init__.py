"""The command line: parse, call, hand to a format. Nothing else prints."""
