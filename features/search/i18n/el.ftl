search-title = Αναζήτηση
search-title-for = { $words } – αναζήτηση
search-button = Αναζήτηση
search-empty = Τι ψάχνετε;
search-empty-text = Πληκτρολογήστε μερικές λέξεις, όπως θα τις λέγατε. Τα μικρά τυπογραφικά λάθη δεν πειράζουν.
search-nothing = Δεν βρέθηκε τίποτα για «{ $words }»
search-nothing-text = Δοκιμάστε με άλλες ή με λιγότερες λέξεις. Ή γράψτε μας: όσα πληκτρολογήσατε θα σταλούν μαζί.
search-write-to-us = Γράψτε μας
search-browse = Περιήγηση σε όλα τα άρθρα
search-did-you-mean = Μήπως εννοείτε
search-found = { $count ->
    [one] Ένα αποτέλεσμα για «{ $words }».
   *[other] { $count } αποτελέσματα για «{ $words }».
}
search-any-word = Καμία σελίδα δεν περιέχει όλες τις λέξεις· αυτές περιέχουν μερικές από αυτές.
search-all = Όλα
search-kind-article = Άρθρα
search-kind-question = Ερωτήσεις
search-kind-video = Βίντεο
search-kind-category = Κατηγορίες
search-kind-request = Αιτήματα
search-kind-person = Άτομα
search-kind-one-article = Άρθρο
search-kind-one-question = Ερώτηση
search-kind-one-video = Βίντεο
search-kind-one-category = Κατηγορία
search-kind-one-request = Αίτημα
search-kind-one-person = Άτομο
search-only-in = Μόνο στη γλώσσα: { $language }
search-outdated = Ίσως δεν ισχύει πλέον
search-stuck = Δεν είναι αυτό που χρειάζεστε;
search-stuck-text = Γράψτε μας. Όσα αναζητήσατε θα σταλούν μαζί, ώστε να μη χρειάζεται να τα πείτε δύο φορές.
search-sought = Συχνές αναζητήσεις:
home-block-sought = Λέξεις που αναζητούνται συχνά
search-description = Αναζητήστε σε όλη τη βοήθεια: άρθρα, οδηγούς και τα δικά σας αιτήματα.
