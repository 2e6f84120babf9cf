"""The library table: what is listed, how it is drawn, and the search above it."""
