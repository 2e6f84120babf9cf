"""One file a format: from records to files."""
