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
search-kind-product = Προϊόντα
search-kind-topic = Θέματα
search-kind-request = Αιτήματα
search-kind-person = Άτομα
search-kind-one-article = Άρθρο
search-kind-one-question = Ερώτηση
search-kind-one-video = Βίντεο
search-kind-one-category = Κατηγορία
search-kind-one-product = Προϊόν
search-kind-one-topic = Θέμα
search-kind-one-request = Αίτημα
search-kind-one-person = Άτομο
search-only-in = Μόνο στη γλώσσα: { $language }
search-outdated = Ίσως δεν ισχύει πλέον
search-stuck = Δεν είναι αυτό που χρειάζεστε;
search-stuck-text = Γράψτε μας. Όσα αναζητήσατε θα σταλούν μαζί, ώστε να μη χρειάζεται να τα πείτε δύο φορές.
search-sought = Συχνές αναζητήσεις:
home-block-sought = Λέξεις που αναζητούνται συχνά
search-description = Αναζητήστε σε όλη τη βοήθεια: άρθρα, οδηγούς και τα δικά σας αιτήματα.
search-since-month = Τελευταίος μήνας
search-since-year = Τελευταίο έτος
search-any-age = Αναζήτηση σε σελίδες κάθε ηλικίας
search-menu-sought = Αναζητήσεις
search-sought-title = Τι αναζητούν οι χρήστες
search-sought-text = Λέξεις και ημέρες, ποτέ πρόσωπα. Ό,τι δεν βρίσκει τίποτα είναι αυτό που πρέπει να γραφτεί.
search-sought-filter = Φίλτρο
search-sought-show = Εμφάνιση
search-sought-language = Γλώσσα
search-sought-days = Διάστημα
search-days = { $count ->
    [one] Τελευταία ημέρα
   *[other] Τελευταίες { $count } ημέρες
}
search-show-all = Όλες οι αναζητήσεις
search-show-nothing = Δεν βρέθηκε τίποτα
search-show-unopened = Βρέθηκαν, δεν άνοιξε τίποτα
search-show-sent = Ακολούθησε αίτημα
search-sought-none = Δεν υπάρχουν ακόμη τέτοιες αναζητήσεις
search-sought-none-text = Οι αναζητήσεις καταγράφονται κάθε δέκα δευτερόλεπτα. Επιλέξτε μεγαλύτερο διάστημα ή άλλη γλώσσα.
search-sought-total = { $count ->
    [one] Μία φράση αναζήτησης
   *[other] { $count } φράσεις αναζήτησης
}
search-sought-words = Λέξεις
search-sought-searches = Αναζητήσεις
search-sought-found = Βρέθηκαν
search-sought-opened = Ανοίχτηκαν
search-sought-asked = Αιτήματα που ξεκίνησαν
search-sought-sent = Αιτήματα που στάλθηκαν
search-sought-act = Τι να γίνει
search-sought-write = Γράψτε το
search-products = Προϊόντα
search-kinds = Είδος
search-tongues = Γλώσσα
search-ages = Παλαιότητα
search-any-product = Αναζήτηση σε όλα τα προϊόντα
