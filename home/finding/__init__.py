"""How pages are found: from their rows in each language to the documents of the search."""
