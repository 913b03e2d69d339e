"""Reading quotations in French, German, Spanish, Italian and Portuguese, by the lists of each."""
