"""Findings in the store -> decisions in the store: the local page and the terminal in which a person reviews them.

`app` answers the browser, `serve` puts it on a port, `terminal` asks the same at a terminal, `shown` makes of a stored
finding what both show. Importing this package imports none of them.
"""
