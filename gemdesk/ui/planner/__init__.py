"""The screening planner."""
