"""Qt models over read models."""
