"""What an engine costs with many documents, which are made for it."""
