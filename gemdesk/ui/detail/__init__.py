"""The film beside the table, as a programme note that is edited where it stands."""
