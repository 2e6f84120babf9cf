"""Pairs films, draws up the evening, and drafts its words from the records. No database, no Qt."""
