"""Rebuild the shipped English model from open treebanks: `python -m checker.language.training --help`."""
