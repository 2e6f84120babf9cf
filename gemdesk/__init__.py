"""GemDesk: catalogue the films that too few people know, and show them to others."""

__version__ = "0.1.0"
