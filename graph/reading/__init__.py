"""Reading: bytes → text → cells with places. Knows CSV and headers, nothing of their meaning."""
