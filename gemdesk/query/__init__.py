"""From what a person types to what SQL understands; the field registry."""
