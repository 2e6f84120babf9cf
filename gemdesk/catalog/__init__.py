"""Reads of a library, as frozen rows and records."""
