"""Two values -> a verdict with its reason. Next: align, which decides which claims meet."""
