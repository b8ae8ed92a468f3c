"""The fields of text that a document may have. Their weights stand in `weights.FIELD_WEIGHTS`."""

FIELDS = ("title", "area", "who", "where", "whom", "conditions", "body", "agreement", "words")
