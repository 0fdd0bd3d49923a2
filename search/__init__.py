"""Full-text search over the whole site. Not built yet: the registers look for words in titles by themselves."""
