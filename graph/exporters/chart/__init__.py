"""The chart as a drawing of its own: the signs of the page, drawn without a browser.

What is drawn how is the same as in :file:`graph/page/web/chart`; tests compare the two.
"""
