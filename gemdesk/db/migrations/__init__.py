"""Alembic revisions of the library's schema, and their environment."""
