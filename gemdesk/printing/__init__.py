"""The sheets of an evening on paper: a plan in, PDF or page images out.

Each sheet has a module that says what stands on it and a template in ``resources/print`` that says how it looks.
"""
