"""One file a format: from files to records."""
