"""The window. The only package that knows Qt, with `gemdesk.app`."""
