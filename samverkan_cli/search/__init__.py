"""Full-text search in Swedish: the index, the engine and the analysis both of them share.

The only package that imports Whoosh. It is given plain `Document`s and a `Lexicon`, and answers with ids,
scores and evidence; it knows nothing of YAML, principals or answers. Nothing is imported here: each caller
pays only for the module it uses.
"""
