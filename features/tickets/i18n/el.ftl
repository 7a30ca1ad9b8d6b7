## Μενού.
tickets-menu-requests = Αιτήματα
tickets-menu-mine = Τα αιτήματά μου
tickets-menu-desk = Γραφείο
tickets-menu-forms = Φόρμες αιτημάτων
tickets-path = Διαδρομή

## Τα δικά μου αιτήματα.
tickets-list-title = Τα αιτήματά μου
tickets-list-new = Νέο αίτημα
tickets-list-visitor-title = Ρωτήστε μας
tickets-list-visitor-text = Γράψτε μας χωρίς λογαριασμό ή συνδεθείτε για να δείτε τι έγινε με τα προηγούμενα αιτήματά σας.
tickets-list-scope = Ποιανού αιτήματα
tickets-list-own = Δικά μου
tickets-list-organisation = Ο οργανισμός μου
tickets-list-search = Αναζήτηση αιτημάτων
tickets-list-find = Αναζήτηση
tickets-list-all = Όλα
tickets-list-open = Ανοιχτά
tickets-list-done = Ολοκληρωμένα
tickets-list-your-turn = Σειρά σας
tickets-list-none-title = Τίποτα δεν ταιριάζει
tickets-list-none-text = Κανένα αίτημα δεν έχει αυτές τις λέξεις ή αυτή την κατάσταση. Δοκιμάστε λιγότερες λέξεις ή δείτε τα όλα.
tickets-list-empty-title = Δεν υπάρχουν ακόμη αιτήματα
tickets-list-empty-text = Όταν μας γράψετε, θα βλέπετε εδώ τι γίνεται.

## Η φόρμα.
tickets-new-title = Γράψτε μας
tickets-new-lead = Περί τίνος πρόκειται; Επιλέξτε το θέμα που ταιριάζει καλύτερα.
tickets-new-none-title = Εδώ δεν δεχόμαστε αιτήματα
tickets-new-none-text = Δεν υπάρχει φόρμα που να μπορείτε να χρησιμοποιήσετε. Συνδεθείτε ή επιστρέψτε αργότερα.
tickets-new-promise = { $hours ->
    [one] Απαντάμε εντός { $hours } ώρας.
   *[other] Απαντάμε εντός { $hours } ωρών.
}
tickets-new-files-again = Το πρόγραμμα περιήγησης δεν μπορεί να ξαναστείλει μόνο του τα ίδια αρχεία: επιλέξτε τα ξανά.
tickets-choose = Επιλέξτε
tickets-field-subject = Θέμα
tickets-field-subject-hint = Μία πρόταση που λέει περί τίνος πρόκειται.
tickets-field-body = Μήνυμα
tickets-field-body-hint = Τι κάνατε, τι συνέβη και τι περιμένατε. Μπορείτε να γράψετε σε Markdown.
tickets-field-files = Αρχεία
tickets-field-files-hint = Οι εικόνες βοηθούν. Έως δέκα αρχεία.
tickets-field-name = Όνομα
tickets-field-email = E-mail
tickets-field-email-hint = Στέλνουμε έναν σύνδεσμο σε αυτή τη διεύθυνση· το αίτημά σας μετράει όταν τον ανοίξετε.
tickets-field-assignee = Υπεύθυνος
tickets-field-state = Κατάσταση
tickets-field-priority = Προτεραιότητα
tickets-field-tags = Ετικέτες
tickets-field-form = Θεματική
tickets-similar-title = Έχετε ήδη ρωτήσει κάτι παρόμοιο:
tickets-similar-text = Αν πρόκειται για το ίδιο ζήτημα, προσθέστε το σε εκείνο το αίτημα: απαντάμε πιο γρήγορα όταν όλα είναι σε ένα μέρος.
tickets-similar-anyway = Είναι κάτι άλλο, στείλε το
tickets-before-title = Όσα στείλατε πρώτα είναι το αίτημα
tickets-before-anyway = Αποστολή ως ξεχωριστό αίτημα
tickets-deflect-title = Ίσως αυτό απαντά
tickets-deflect-idle = Όσο γράφετε το θέμα, ψάχνουμε εδώ για απαντήσεις.
tickets-deflect-solved = Αυτό το έλυσε
tickets-solved-title = Χαιρόμαστε που το ακούμε
tickets-solved-text = Δεν στάλθηκε τίποτα. Σημειώνουμε μόνο ότι η απάντηση βοήθησε.
tickets-solved-home = Στην αρχική σελίδα
tickets-solved-other = Ρωτήστε κάτι άλλο
tickets-check-title = Δείτε την αλληλογραφία σας
tickets-check-text = Σας στείλαμε έναν σύνδεσμο. Ανοίξτε τον και το αίτημά σας ξεκινά προς εμάς.
tickets-check-missing = Δεν ήρθε τίποτα μετά από λίγα λεπτά; Δείτε στα ανεπιθύμητα ή στείλτε ξανά τη φόρμα.
tickets-confirm-title = Στείλτε το αίτημά σας
tickets-confirm-text = Με ένα πάτημα επιβεβαιώνετε τη διεύθυνσή σας και το αίτημά σας ξεκινά προς εμάς.
tickets-confirm-button = Επιβεβαίωση και αποστολή
tickets-error-subject-missing = Πείτε με μία πρόταση περί τίνος πρόκειται.
tickets-error-subject-long = Το θέμα είναι πολύ μεγάλο: έως 200 χαρακτήρες, τα υπόλοιπα στο μήνυμα.
tickets-error-body-missing = Γράψτε το μήνυμά σας.
tickets-error-body-long = Το μήνυμα είναι πολύ μεγάλο: έως 20.000 χαρακτήρες. Βάλτε τα υπόλοιπα σε αρχείο.
tickets-error-name-missing = Συμπληρώστε το όνομά σας.
tickets-error-email = Συμπληρώστε μια διεύθυνση e-mail, όπως ana@example.org.
tickets-error-too-long = Αυτό είναι πολύ μεγάλο.
tickets-error-field-missing = Αυτό χρειάζεται.
tickets-error-choice = Επιλέξτε κάτι από τη λίστα.
tickets-error-date = Συμπληρώστε μια ημερομηνία.
tickets-error-number = Συμπληρώστε έναν αριθμό.
tickets-error-many-files = Έως δέκα αρχεία κάθε φορά.
tickets-error-many-people = Ένα αίτημα μπορεί να έχει έως 20 άτομα.

## Μετά την αποστολή.
tickets-sent-mark = Στάλθηκε
tickets-sent-title = Έχουμε το αίτημά σας
tickets-sent-number = Ο αριθμός του είναι
tickets-sent-next = Τι γίνεται μετά
tickets-sent-step-read = Κάποιος θα το διαβάσει και θα απαντήσει έως
tickets-sent-step-read-soon = Κάποιος θα το διαβάσει και θα απαντήσει.
tickets-sent-step-mail = Θα λάβετε την απάντηση με e-mail στο { $email } και στη σελίδα του αιτήματός σας.
tickets-sent-step-page = Ως τότε μπορείτε να προσθέτετε εκεί κείμενο και αρχεία όποτε θέλετε.
tickets-sent-open = Άνοιγμα του αιτήματος

## Η σελίδα ενός αιτήματος.
tickets-stage-received = Παραλήφθηκε
tickets-stage-in-work = Σε εξέλιξη
tickets-stage-answered = Απαντήθηκε
tickets-stage-solved = Λύθηκε
tickets-turn-ours = Δική μας
tickets-turn-yours = Δική σας
tickets-turn-nobodys = Κανενός, ολοκληρώθηκε
tickets-next-new = Κάποιος διαβάζει το αίτημά σας
tickets-next-open = Το δουλεύουμε και απαντάμε
tickets-next-waiting = Απαντάτε στην ερώτησή μας
tickets-next-on-hold = Περιμένουμε κάποιον άλλον και μετά απαντάμε
tickets-next-solved = Τίποτα· γράψτε ξανά αν επανέλθει
tickets-next-closed = Τίποτα· ανοίξτε το ξανά αν επανέλθει
tickets-promise-label = Πού βρίσκεται
tickets-promise-turn = Σειρά
tickets-promise-next = Επόμενο βήμα
tickets-promise-due = Απάντηση έως
tickets-promise-none = Δεν εκκρεμεί κάτι
tickets-show-talk = Τι ειπώθηκε
tickets-show-answers = Τι μας είπατε
tickets-show-people = Άτομα σε αυτό το αίτημα
tickets-reply-label = Η απάντησή σας
tickets-reply-send = Αποστολή απάντησης
tickets-close = Ολοκληρώθηκε, κλείσιμο
tickets-reopen = Άνοιγμα ξανά
tickets-join-label = Προσθήκη συναδέλφου
tickets-join-hint = Το άτομο λαμβάνει e-mail με σύνδεσμο και μπορεί να διαβάζει και να απαντά.
tickets-join-send = Προσθήκη
tickets-note-badge = Σημείωση, μόνο για την ομάδα
tickets-size-kb = { $size } kB
tickets-size-mb = { $size } MB
tickets-did-state = Νέα κατάσταση «{ $state }» από: { $name }
tickets-plain-new = Επιστροφή στην ουρά από: { $name }
tickets-plain-open = Σε εξέλιξη από: { $name }
tickets-plain-waiting = Περιμένει απάντηση: { $name }
tickets-plain-on-hold = Περιμένει κάποιον άλλον: { $name }
tickets-plain-solved = Λύθηκε από: { $name }
tickets-plain-closed = Έκλεισε από: { $name }
tickets-did-take = Ανάληψη από: { $name }
tickets-did-assign = Ανάθεση σε { $to } από: { $name }
tickets-did-unassign = Επιστροφή στην ομάδα από: { $name }
tickets-did-priority = Νέα προτεραιότητα «{ $priority }» από: { $name }
tickets-did-tags = Νέες ετικέτες ({ $tags }) από: { $name }
tickets-did-on-behalf = Γράφτηκε για τον πελάτη από: { $name }
tickets-did-colleague = Προσθήκη του { $to } από: { $name }

## Καταστάσεις και προτεραιότητες.
tickets-state-new = Νέο
tickets-state-open = Ανοιχτό
tickets-state-waiting = Αναμονή πελάτη
tickets-state-on-hold = Σε αναμονή
tickets-state-solved = Λυμένο
tickets-state-closed = Κλειστό
tickets-priority-low = Χαμηλή
tickets-priority-normal = Κανονική
tickets-priority-high = Υψηλή
tickets-priority-urgent = Επείγουσα

## Το γραφείο.
tickets-desk-title = Γραφείο
tickets-desk-views = Προβολές
tickets-desk-saved = Δικά μου φίλτρα
tickets-desk-forget = Διαγραφή αυτού του φίλτρου
tickets-desk-filter = Φιλτράρισμα
tickets-desk-words = Λέξεις
tickets-desk-state = Κατάσταση
tickets-desk-any = Οποιαδήποτε
tickets-desk-tag = Ετικέτα
tickets-desk-sort = Σειρά
tickets-desk-save-as = Διατήρηση του φίλτρου ως
tickets-desk-save = Διατήρηση
tickets-desk-new = Νέο αίτημα
tickets-desk-new-title = Γράψτε αίτημα για έναν πελάτη
tickets-desk-new-lead = Για όσους τηλεφώνησαν ή πέρασαν. Λαμβάνουν τα συνήθη e-mail και μπορούν να το παρακολουθούν.
tickets-desk-new-name-hint = Χρησιμοποιείται μόνο αν δεν γνωρίζουμε ακόμη τη διεύθυνση.
tickets-desk-new-body = Τι είπε ο πελάτης
tickets-desk-new-send = Δημιουργία αιτήματος
tickets-desk-due = απάντηση έως
tickets-desk-empty-title = Τίποτα εδώ
tickets-desk-empty-text = Κανένα αίτημα δεν ταιριάζει σε αυτή την προβολή. Δείτε όλα τα ανοιχτά ή απολαύστε την ησυχία.
tickets-desk-choose-title = Επιλέξτε ένα αίτημα
tickets-desk-choose-text = Η λίστα είναι αριστερά· με j και k μετακινείστε, το ? δείχνει όλα τα πλήκτρα.
tickets-view-mine = Δικά μου
tickets-view-unassigned = Χωρίς υπεύθυνο
tickets-view-open = Όλα τα ανοιχτά
tickets-view-overdue = Εκπρόθεσμα
tickets-view-waiting = Αναμονή πελάτη
tickets-view-solved = Λυμένα
tickets-view-all = Όλα
tickets-sort-newest = Πρώτα τα νεότερα
tickets-sort-oldest = Πρώτα τα παλαιότερα
tickets-sort-priority = Κατά προτεραιότητα
tickets-sort-due = Πρώτα όσα λήγουν
tickets-nobody = Κανείς
tickets-me = { $name } (εγώ)
tickets-bulk-all = Επιλογή όλων
tickets-bulk-one = Επιλογή #{ $number }
tickets-bulk-chosen = επιλεγμένα
tickets-bulk-tag = Προσθήκη ετικέτας
tickets-bulk-apply = Εφαρμογή
tickets-poll = { $count ->
    [one] { $count } νέο αίτημα
   *[other] { $count } νέα αιτήματα
}
tickets-poll-many = {"{"}n{"}"} νέα αιτήματα
tickets-stale-title = Κάποιος έγραψε στο μεταξύ.
tickets-stale-text = Διαβάστε τα νέα παραπάνω και μετά στείλτε το κείμενό σας όπως είναι ή αλλάξτε το.
tickets-box-kind = Είδος
tickets-box-reply = Απάντηση
tickets-box-note = Σημείωση
tickets-box-words = Το κείμενό σας
tickets-box-send = Αποστολή
tickets-box-add-note = Προσθήκη σημείωσης
tickets-box-solve = Αποστολή και λύση
tickets-box-then = Μετά το αίτημα
tickets-then-waiting = μετά αναμονή πελάτη
tickets-then-open = μετά μένει ανοιχτό
tickets-then-on-hold = μετά σε αναμονή
tickets-then-solved = μετά λυμένο
tickets-card-customer = Πελάτης
tickets-card-language = Γλώσσα
tickets-card-colleagues = Συνάδελφοι
tickets-card-fields = Πεδία
tickets-card-past = Άλλα αιτήματα
tickets-keys-title = Πλήκτρα
tickets-keys-move = Επόμενο, προηγούμενο
tickets-keys-choose = Επιλογή
tickets-keys-reply = Απάντηση
tickets-keys-note = Σημείωση
tickets-keys-assign = Υπεύθυνος
tickets-keys-new = Νέο αίτημα
tickets-keys-search = Αναζήτηση
tickets-keys-send = Αποστολή
tickets-keys-close = Κλείσιμο

## Αλληλογραφία.
tickets-mail-greeting = Γεια σας { $name },
tickets-mail-open = Άνοιγμα του αιτήματος
tickets-mail-reason = Λαμβάνετε αυτό το μήνυμα επειδή συμμετέχετε στο αίτημα #{ $number } στο { $site }. Ο σύνδεσμος το ανοίγει χωρίς κωδικό: μην τον προωθήσετε.
tickets-mail-reason-confirm = Λαμβάνετε αυτό το μήνυμα επειδή κάποιος έγραψε τη διεύθυνσή σας σε φόρμα του { $site }.
tickets-mail-reason-agent = Λαμβάνετε αυτό το μήνυμα επειδή απαντάτε σε αιτήματα στο { $site }.
tickets-mail-confirm-subject = Επιβεβαιώστε το αίτημά σας προς { $site }
tickets-mail-confirm-greeting = Γεια σας,
tickets-mail-confirm-text = Γράψατε στο { $site }. Ανοίξτε τον σύνδεσμο και το αίτημά σας ξεκινά· ως τότε δεν το διαβάζει κανείς.
tickets-mail-confirm-not-you = Δεν ήσασταν εσείς; Μην κάνετε τίποτα: το διαγράφουμε μετά από επτά ημέρες.
tickets-mail-confirm-button = Αποστολή του αιτήματος
tickets-mail-received-subject = [#{ $number }] Έχουμε το αίτημά σας: { $subject }
tickets-mail-received-text = Έχουμε το αίτημά σας· ο αριθμός του είναι #{ $number }.
tickets-mail-received-due = Θα λάβετε απάντηση έως { $time }.
tickets-mail-received-add = Στη σελίδα του βλέπετε πού βρίσκεται και μπορείτε να προσθέσετε κείμενο και αρχεία.
tickets-mail-answered-subject = [#{ $number }] { $subject }
tickets-mail-answered-text = Μήνυμα από { $name }:
tickets-mail-solved-reopen = Αν δεν λύθηκε, απλώς γράψτε ξανά: έτσι ανοίγει πάλι.
tickets-mail-solved-subject = [#{ $number }] Λύθηκε: { $subject }
tickets-mail-solved-text = Θεωρούμε ότι το αίτημά σας λύθηκε.
tickets-mail-closed-subject = [#{ $number }] Έκλεισε: { $subject }
tickets-mail-closed-text = Το αίτημά σας έκλεισε.
tickets-mail-joined-subject = Προσθήκη σε αίτημα από { $name }: { $subject }
tickets-mail-joined-text = Σας προσθέτει στο αίτημα #{ $number }, «{ $subject }», το άτομο { $name }. Μπορείτε να το διαβάζετε και να απαντάτε.
tickets-mail-agent-button = Άνοιγμα στο γραφείο
tickets-mail-agent-new-subject = [#{ $number }] Νέο: { $subject }
tickets-mail-agent-new-text = Νέο αίτημα από { $name }:
tickets-mail-agent-replied-subject = [#{ $number }] Έγραψε ο πελάτης: { $subject }
tickets-mail-agent-replied-text = Μήνυμα από { $name }:

## Έγινε.
done-request-confirmed = Ευχαριστούμε: το αίτημά σας είναι καθ’ οδόν.
done-request-replied = Στάλθηκε.
done-request-closed = Το αίτημα έκλεισε.
done-request-reopened = Το αίτημα άνοιξε ξανά.
done-request-joined = Προστέθηκε: το άτομο λαμβάνει e-mail.
done-request-noted = Η σημείωση γράφτηκε, μόνο για την ομάδα.
done-request-changed = Άλλαξε.
done-request-changed-many = Τα επιλεγμένα αιτήματα άλλαξαν.
done-request-view-saved = Το φίλτρο διατηρήθηκε.
done-request-made = Το αίτημα δημιουργήθηκε.
done-request-settings = Αποθηκεύτηκε.
done-request-forms-changed = Αποθηκεύτηκε.
done-request-forms-made = Η φόρμα δημιουργήθηκε· τώρα δώστε της πεδία.

## Φόρμες, για τον διαχειριστή.
tickets-forms-title = Φόρμες αιτημάτων
tickets-forms-lead = Μία φόρμα για κάθε θέμα: τι ρωτάμε τους πελάτες, ποιος τη χρησιμοποιεί και έως πότε απαντάτε.
tickets-forms-new = Νέα φόρμα
tickets-forms-none-title = Δεν υπάρχουν ακόμη φόρμες
tickets-forms-none-text = Χωρίς φόρμα κανείς δεν μπορεί να σας γράψει.
tickets-forms-form-title = Τίτλος
tickets-forms-description = Περιγραφή
tickets-forms-audience = Ποιος τη χρησιμοποιεί
tickets-forms-promise = Πρώτη απάντηση
tickets-forms-state = Κατάσταση
tickets-forms-acts = Ενέργειες
tickets-forms-on = Σε χρήση
tickets-forms-off = Ανενεργή
tickets-forms-switch-on = Ενεργοποίηση
tickets-forms-switch-off = Απενεργοποίηση
tickets-forms-up = Μετακίνηση προς τα πάνω: { $name }
tickets-forms-down = Μετακίνηση προς τα κάτω: { $name }
tickets-forms-texts = Κείμενα
tickets-forms-texts-text = Όπου μια γλώσσα είναι κενή, εμφανίζεται η πρώτη.
tickets-forms-rules = Κανόνες
tickets-forms-hours = Ώρες έως την πρώτη απάντηση
tickets-forms-hours-hint = Κενό: όπως για όλες τις φόρμες.
tickets-forms-enabled = Οι πελάτες μπορούν να χρησιμοποιούν αυτή τη φόρμα
tickets-forms-fields = Δικά της πεδία
tickets-forms-fields-text = Ρωτώνται μετά το θέμα. Το μήνυμα και τα αρχεία υπάρχουν πάντα.
tickets-forms-field = Πεδίο
tickets-forms-field-new = Προσθήκη πεδίου
tickets-forms-field-enabled = Οι πελάτες βλέπουν αυτό το πεδίο
tickets-forms-label = Ερώτηση
tickets-forms-hint = Υπόδειξη
tickets-forms-kind = Είδος
tickets-forms-options = Επιλογές
tickets-forms-options-hint = Επιλογές: μία ανά γραμμή, ως «τιμή = λέξεις». Η τιμή είναι ίδια σε όλες τις γλώσσες.
tickets-forms-required = απαραίτητο
tickets-forms-required-long = Πρέπει να απαντηθεί
tickets-forms-always = Πάντα
tickets-forms-when = Ρωτάται μόνο όταν αυτό το πεδίο
tickets-forms-when-value = … έχει μία από αυτές τις τιμές
tickets-forms-when-value-hint = Τιμές χωρισμένες με κενά· «yes» για επιλεγμένο πλαίσιο.
tickets-field-kind-text = Γραμμή κειμένου
tickets-field-kind-long = Μεγάλο κείμενο
tickets-field-kind-choice = Επιλογή
tickets-field-kind-date = Ημερομηνία
tickets-field-kind-number = Αριθμός
tickets-field-kind-file = Αρχείο
tickets-field-kind-checkbox = Πλαίσιο επιλογής
tickets-hours = { $hours ->
    [one] { $hours } ώρα
   *[other] { $hours } ώρες
}
tickets-settings-who = Ποιος μπορεί να στείλει
tickets-settings-who-text = Οι επισκέπτες επιβεβαιώνουν τη διεύθυνσή τους με σύνδεσμο πριν διαβάσει κανείς το αίτημά τους.
tickets-settings-signed-in = Μόνο όσοι έχουν συνδεθεί
tickets-settings-promise = Υπόσχεση
tickets-settings-promise-text = Οι πελάτες διαβάζουν έως πότε θα λάβουν απάντηση· το γραφείο βλέπει τι καθυστερεί.
tickets-settings-agents = Νέα αιτήματα
tickets-settings-agents-text = Ποιος τα παίρνει και ποιος ενημερώνεται.
tickets-settings-assignee = Ανάθεση των νέων αιτημάτων σε
tickets-settings-mail = E-mail σε όλους για νέα αιτήματα χωρίς υπεύθυνο
tickets-error-hours = Συμπληρώστε αριθμό ωρών, από 1 έως 2160.
tickets-error-options = Χρειάζονται τουλάχιστον δύο επιλογές.
tickets-error-many-fields = Μια φόρμα μπορεί να έχει έως 50 πεδία.
tickets-menu-requests-hint = Στείλτε το και δείτε πού βρίσκεται

# Answers by mail
tickets-mail-answer = Μπορείτε να απαντήσετε σε αυτό το email· τα λόγια σας θα προστεθούν στο αίτημα.
tickets-quoted = Εμφάνιση των προηγούμενων email
tickets-stranger-badge = Email από τρίτο
tickets-desk-new-other = Επιλογή άλλης φόρμας
tickets-desk-new-none = Δημιουργήστε πρώτα μια φόρμα αιτήματος στις ρυθμίσεις.

## Teams
tickets-view-teams = Οι ομάδες μου
tickets-field-team = Ομάδα
tickets-no-team = Καμία ομάδα
tickets-forms-team-hint = Λαμβάνει τα αιτήματα αυτής της φόρμας.
tickets-did-team = Ανάθεση στην ομάδα { $to } από: { $name }
tickets-did-no-team = Αφαίρεση από την ομάδα από: { $name }
tickets-asked = { $count ->
    [one] { $count } αίτημα
   *[other] { $count } αιτήματα
}
tickets-left-out = Δεν παραλήφθηκε ολόκληρο αυτό το email:
tickets-left-out-large = { $name }: μεγαλύτερο από { $size }
tickets-left-out-many = { $name }: υπήρχαν περισσότερα από { $count } αρχεία
tickets-left-out-more = { $count ->
    [one] { $count } ακόμη αρχείο
   *[other] { $count } ακόμη αρχεία
}
tickets-left-out-words = το τέλος του κειμένου: ξεπερνά τους { $count } χαρακτήρες
tickets-left-out-quoted = το τέλος των προηγούμενων email: ξεπερνούν τους { $count } χαρακτήρες
tickets-mail-left-out-subject = [#{ $number }] Το email σας δεν έφτασε ολόκληρο: { $subject }
tickets-mail-left-out-text = Το email σας βρίσκεται στο αίτημα #{ $number }, αλλά λείπουν:
tickets-mail-left-out-what = Ανοίξτε το αίτημα και προσθέστε εκεί ό,τι λείπει: μικρότερα αρχεία ή λίγα κάθε φορά.
