"""Checking: cells with places → records, and every issue on the way."""
