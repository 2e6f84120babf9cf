"""The window. The only package that knows Qt, with `gemdesk.app`."""

import builtins
import importlib

# PySide6 puts its own hook in the place of `__import__`, for a feature that is not used here, and every import
# after it is slower by a third (https://github.com/napari/napari/issues/8584). It is put back.
_original = builtins.__import__
importlib.import_module("PySide6.QtCore")
builtins.__import__ = _original
