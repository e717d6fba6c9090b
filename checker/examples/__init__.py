"""The examples in a rule's docstring, run through the whole way up to judged pairs, and what came of each."""

from checker.examples.running import Outcome, run_all, run_examples

__all__ = ["Outcome", "run_all", "run_examples"]
