"""Rules of a court reporter: each file beside this one is a rule."""
