## What stands around every page.
shell-skip = Μετάβαση στο περιεχόμενο
shell-demo = Επίδειξη: μια φανταστική εταιρεία. Τίποτα εδώ δεν είναι πραγματικό.
shell-demo-label = Επίδειξη
shell-demo-more = Σύνδεση ως δοκιμαστικός χρήστης
shell-notice = Ανακοίνωση
shell-search = Αναζητήστε βοήθεια
shell-suggestions = Προτάσεις
shell-language = Γλώσσα: { $name }
shell-account = Λογαριασμός: { $name }
shell-sign-in = Σύνδεση
shell-sign-out = Αποσύνδεση
shell-menu = Μενού
shell-main-menu = Κύριο μενού
shell-colours = Χρώματα
shell-light = Φωτεινό
shell-system = Όπως στο σύστημα
shell-dark = Σκούρο

## Forms.
form-errors = { $count ->
    [one] Ένα σημείο χρειάζεται έλεγχο
   *[other] { $count } σημεία χρειάζονται έλεγχο
}
form-optional = προαιρετικό
form-save = Αποθήκευση
form-saving = Αποθηκεύεται…
form-cancel = Ακύρωση
form-send = Αποστολή
form-sending = Αποστέλλεται…

## Lists.
pager-label = Σελίδες
pager-previous = Προηγούμενη
pager-next = Επόμενη

## Errors.
error-home = Μετάβαση στην αρχική σελίδα
error-number = Αν μας γράψετε σχετικά, αναφέρετε τον αριθμό { $number }.
error-not-found = Αυτή η σελίδα δεν υπάρχει
error-not-found-text = Ίσως μετακινήθηκε ή η διεύθυνση έχει τυπογραφικό λάθος. Κάντε αναζήτηση για αυτό που ψάχνατε.
error-sign-in = Συνδεθείτε πρώτα
error-sign-in-text = Αυτή η σελίδα είναι για όσους έχουν λογαριασμό. Μετά τη σύνδεση θα επιστρέψετε εδώ.
error-bad-request = Δεν μπορέσαμε να διαβάσουμε αυτό που στάλθηκε
error-bad-request-text = Πηγαίνετε πίσω, φορτώστε ξανά τη σελίδα και δοκιμάστε άλλη μία φορά. Όσα πληκτρολογήσατε βρίσκονται ακόμη στη φόρμα.
error-foreign-origin = Αυτό στάλθηκε από άλλον ιστότοπο
error-foreign-origin-text = Για την ασφάλειά σας, δεχόμαστε φόρμες μόνο από αυτόν τον ιστότοπο. Πηγαίνετε πίσω, φορτώστε ξανά τη σελίδα και δοκιμάστε άλλη μία φορά.
error-expired = Αυτός ο σύνδεσμος δεν ισχύει πλέον
error-expired-text = Έχει ήδη χρησιμοποιηθεί ή έχει παλιώσει. Ζητήστε νέο.
error-too-large = Το μέγεθος είναι πολύ μεγάλο
error-too-large-text = Τα αρχεία μπορούν να έχουν συνολικό μέγεθος έως 25 MB. Μικρύνετέ τα ή στείλτε έναν σύνδεσμο από όπου μπορούμε να τα λάβουμε.
error-stale = Κάποιος άλλος το άλλαξε στο μεταξύ
error-stale-text = Πηγαίνετε πίσω και φορτώστε ξανά τη σελίδα για να δείτε τι υπάρχει τώρα και έπειτα κάντε ξανά την αλλαγή σας.
error-too-often = Έγιναν πάρα πολλές προσπάθειες
error-too-often-text = Περιμένετε ένα λεπτό και δοκιμάστε ξανά.
error-busy = Πάρα πολλά ταυτόχρονα
error-busy-text = Αυτή τη στιγμή βρίσκονται πολλοί εδώ. Δοκιμάστε ξανά σε λίγα δευτερόλεπτα· δεν χάθηκε τίποτα.
error-internal = Κάτι πήγε στραβά από την πλευρά μας
error-internal-text = Το σφάλμα καταγράφηκε και θα το εξετάσουμε. Δοκιμάστε ξανά σε λίγο.

## What an import of a site could not take.
archive-shape = Μια γραμμή δεν είναι σωστή και παραλείφθηκε: { $detail }
archive-orphan = Δεν υπάρχει αυτό στο οποίο ανήκει η γραμμή· παραλείφθηκε: { $detail }
archive-taken = Ο αριθμός ή το όνομα ανήκει εδώ σε κάτι άλλο· παραλείφθηκε: { $detail }
archive-missing-file = Λείπει ένα αποθηκευμένο αρχείο: { $detail }
archive-damaged-file = Ένα αποθηκευμένο αρχείο είναι κατεστραμμένο και παραλείφθηκε: { $detail }
