"""The words that open a paragraph of a decision, as data.

`word|a|b` stands for `worda` and `wordb`. Accents and case don't matter. BEFORE and AFTER are the words that may
surround an opening verb ("Further", "également", "con preocupación"): they are combined with every verb, never listed
with one. AFTER_IF holds those that belong to the verb only if a certain word comes next.
"""
