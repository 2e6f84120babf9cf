"""Plain frozen values shared by every layer: parsed records, read rows, plans. No database, no Qt."""
