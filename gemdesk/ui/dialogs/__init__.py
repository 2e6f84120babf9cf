"""Small windows: a new film, several films at once, a viewing."""
