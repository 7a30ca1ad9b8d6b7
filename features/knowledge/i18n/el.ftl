## Τι βλέπουν οι αναγνώστες.
knowledge-title = Γνώσεις
knowledge-lead = Απαντήσεις και οδηγίες, βήμα βήμα.
knowledge-path = Διαδρομή
knowledge-empty = Δεν έχει δημοσιευτεί τίποτα ακόμη
knowledge-empty-text = Ελάτε ξανά σύντομα ή γράψτε μας.
knowledge-category-empty = Δεν έχει δημοσιευτεί τίποτα εδώ ακόμη
knowledge-loose = Περισσότερα άρθρα
knowledge-articles-here = Άρθρα
knowledge-all = Όλα τα άρθρα
knowledge-all-in = { $count ->
    [one] Ένα άρθρο
   *[other] Και τα { $count } άρθρα
}
knowledge-feed = Νέα άρθρα
knowledge-feed-category = Νέα άρθρα σε αυτή την κατηγορία
knowledge-feed-changes = Αλλαγές αυτής της σελίδας
knowledge-most-read = Τα πιο διαβασμένα
knowledge-new = Νέα
knowledge-checked = Ελέγχθηκε
knowledge-minutes = { $count } λεπτά ανάγνωσης
knowledge-edit = Επεξεργασία
knowledge-copy = Αντιγραφή
knowledge-copied = Αντιγράφηκε
knowledge-on-this-page = Σε αυτή τη σελίδα
knowledge-attachments = Συνημμένα
knowledge-kilobytes = { $count } KB
knowledge-helpful = Σας βοήθησε αυτό;
knowledge-yes = Ναι
knowledge-no = Όχι
knowledge-thanks = Ευχαριστούμε
knowledge-thanks-text = Η απάντησή σας μας βοηθά να βελτιώσουμε αυτή τη σελίδα.
knowledge-why = Τι έλειπε;
knowledge-reason = Λόγος
knowledge-reason-wrong = Κάτι είναι λάθος
knowledge-reason-unclear = Είναι δυσνόητο
knowledge-reason-outdated = Δεν ισχύει πια
knowledge-reason-incomplete = Κάτι λείπει
knowledge-reason-not-mine = Δεν αφορά το δικό μου πρόβλημα
knowledge-comment = Τι πρέπει να ξέρουμε;
knowledge-related = Σχετικά
knowledge-neighbours = Προηγούμενο και επόμενο άρθρο
knowledge-stuck = Δεν λύθηκε;
knowledge-stuck-text = Γράψτε μας· ό,τι διαβάζατε θα σταλεί μαζί.
knowledge-write = Γράψτε μας
knowledge-other-language = Αυτή η σελίδα δεν υπάρχει ακόμη στη γλώσσα { $wanted }. Τη διαβάζετε στη γλώσσα { $shown }.
knowledge-outdated = Το πρωτότυπο αυτής της μετάφρασης έχει αλλάξει. Οι αλλαγές μπορεί να λείπουν εδώ:
knowledge-overdue = Αυτή η σελίδα έπρεπε να ελεγχθεί στις { $date }. Κάτι μπορεί να μην ισχύει πια.
knowledge-kind-getting-started = Πρώτα βήματα
knowledge-kind-how-to = Οδηγίες
knowledge-kind-troubleshooting = Επίλυση προβλημάτων
knowledge-kind-reference = Στοιχεία αναφοράς
knowledge-kind-announcement = Ανακοίνωση
knowledge-alert-note = Σημείωση
knowledge-alert-tip = Συμβουλή
knowledge-alert-important = Σημαντικό
knowledge-alert-warning = Προειδοποίηση
knowledge-alert-caution = Προσοχή

## Τμήματα της αρχικής σελίδας.
home-block-categories = Κατηγορίες της βάσης γνώσεων
home-block-most-read = Τα πιο διαβασμένα άρθρα
home-block-new = Νέα άρθρα

## Τι βλέπουν οι συντάκτες.
knowledge-content = Περιεχόμενο
knowledge-total = { $count ->
    [one] Μία καταχώριση
   *[other] { $count } καταχωρίσεις
}
knowledge-categories = Κατηγορίες
knowledge-new-article = Νέο άρθρο
knowledge-new-category = Νέα κατηγορία
knowledge-begin = Ξεκινήστε να γράφετε
knowledge-untitled = (χωρίς τίτλο ακόμη)
knowledge-words = Λέξεις του τίτλου
knowledge-filter = Φίλτρο
knowledge-any-state = Κάθε κατάσταση
knowledge-any-category = Κάθε κατηγορία
knowledge-any-language = Κάθε γλώσσα
knowledge-missing-in = Λείπει στη γλώσσα
knowledge-nothing-found = Δεν υπάρχει κάτι τέτοιο
knowledge-choose = Επιλογή «{ $title }»
knowledge-choose-all = Επιλογή όλων
knowledge-chosen = επιλεγμένα
knowledge-move = Μετακίνηση
knowledge-add-label = Προσθήκη ετικέτας
knowledge-changed = Άλλαξε
knowledge-languages = Γλώσσες
knowledge-coverage = { $language }: { $state }
knowledge-state-missing = λείπει
knowledge-state-draft = Πρόχειρο
knowledge-state-changed = Δημοσιευμένο, με αλλαγές
knowledge-state-published = Δημοσιευμένο
knowledge-state-scheduled = Προγραμματισμένο
knowledge-state-withdrawn = Αποσυρμένο
knowledge-state-outdated = Παλιά μετάφραση
knowledge-state-overdue = Προς έλεγχο
knowledge-no-category = Χωρίς κατηγορία
knowledge-no-owner = Κανείς
knowledge-no-categories = Δεν υπάρχουν κατηγορίες ακόμη
knowledge-no-categories-text = Φτιάξτε την πρώτη· τα άρθρα βρίσκουν εκεί τη θέση τους.
knowledge-order = Σειρά
knowledge-up = Μετακίνηση «{ $title }» προς τα πάνω
knowledge-down = Μετακίνηση «{ $title }» προς τα κάτω
knowledge-top = Στην κορυφή
knowledge-delete-category = Διαγραφή κατηγορίας
knowledge-delete-category-text = Η διεύθυνσή της οδηγεί αλλού για πάντα. Ό,τι περιέχει πηγαίνει όπου επιλέξετε.
knowledge-delete-only-empty = Πουθενά: είναι άδεια
knowledge-merge = Συγχώνευση με άλλο άρθρο
knowledge-merge-text = Το «{ $title }» αποσύρεται και η διεύθυνσή του οδηγεί για πάντα στο άλλο άρθρο.
knowledge-merge-into = Συγχώνευση με
knowledge-merge-hint = Η διεύθυνση ή ο αριθμός του άρθρου που μένει.
knowledge-field-title = Τίτλος
knowledge-field-summary = Μία πρόταση για αυτό
knowledge-field-summary-hint = Ένας σύνδεσμος γράφεται [λέξεις](article:7) ή [λέξεις](https://…).
knowledge-field-body = Κείμενο, σε Markdown
knowledge-field-kind = Είδος
knowledge-field-category = Κατηγορία
knowledge-field-language = Γλώσσα
knowledge-field-state = Κατάσταση
knowledge-field-labels = Ετικέτες
knowledge-labels-hint = Χωρισμένες με κόμμα
knowledge-field-audience = Ποιος μπορεί να το δει
knowledge-field-owner = Υπεύθυνος
knowledge-field-review = Έλεγχος στις
knowledge-field-checked = Το έλεγξα σήμερα
knowledge-field-parent = Βρίσκεται μέσα σε
knowledge-field-icon = Εικονίδιο
knowledge-field-note = Τι άλλαξε;
knowledge-field-publish-at = Δημοσίευση στις
knowledge-field-withdraw-at = Απόσυρση στις
knowledge-field-file = Προσθήκη αρχείων
knowledge-field-alt = Περιγραφή, για όσους δεν βλέπουν την εικόνα
knowledge-field-inline = Εικόνα για το κείμενο, όχι συνημμένο
knowledge-format = Μορφοποίηση
knowledge-act-heading = Επικεφαλίδα
knowledge-act-subheading = Υποκεφαλίδα
knowledge-act-bold = Έντονα
knowledge-act-italic = Πλάγια
knowledge-act-code = Κώδικας
knowledge-act-link = Σύνδεσμος
knowledge-act-list = Λίστα
knowledge-act-steps = Βήματα
knowledge-act-quote = Παράθεση
knowledge-act-callout = Πλαίσιο επισήμανσης
knowledge-act-table = Πίνακας
knowledge-act-codeblock = Τμήμα κώδικα
knowledge-act-picture = Εικόνα
knowledge-write-tab = Γραφή
knowledge-read-tab = Ανάγνωση
knowledge-editing = Επεξεργασία του κειμένου, γλώσσα: { $language }
knowledge-settings = Ρυθμίσεις
knowledge-publish = Δημοσίευση
knowledge-see = Δείτε τη σελίδα
knowledge-more-acts = Περισσότερα
knowledge-withdraw = Απόσυρση
knowledge-discard = Απόρριψη προχείρου
knowledge-schedule = Προγραμματισμός
knowledge-schedule-set = Ορισμός ωρών
knowledge-schedule-earlier = Στην ώρα του, το κείμενο δημοσιεύεται όπως ήταν στις { $time }. Όσα γράφτηκαν έκτοτε μένουν πρόχειρα. Ορίστε ξανά τις ώρες για να δημοσιευτούν κι αυτά.
knowledge-schedule-refused = Αυτό το κείμενο επρόκειτο να δημοσιευτεί στις { $time } και δεν δημοσιεύτηκε.
knowledge-files = Αρχεία
knowledge-upload = Αποστολή αρχείων
knowledge-delete-file = Διαγραφή { $name }
knowledge-file-comes = Για τους αναγνώστες μόλις δημοσιευτεί: { $language }
knowledge-file-goes = Φεύγει μόλις δημοσιευτεί: { $language }
knowledge-file-keep = Να μείνει
knowledge-file-in-draft = { $language }, πρόχειρο
knowledge-file-in-version = { $language }, έκδοση { $number }
knowledge-error-file-named = Το αρχείο μένει: κείμενα το χρησιμοποιούν και θα έδειχναν κενό στη θέση του. Βγάλτε το πρώτα από το πρόχειρο· ό,τι χρησιμοποιεί μια παλιά έκδοση φυλάσσεται γι’ αυτήν.
knowledge-upload-failed = Η εικόνα δεν μπόρεσε να σταλεί.
knowledge-picture = Περιγράψτε την εικόνα
knowledge-insert = Εισαγωγή
knowledge-versions = Εκδόσεις
knowledge-versions-of = Εκδόσεις, γλώσσα: { $language }
knowledge-all-versions = Όλες οι εκδόσεις
knowledge-version = Έκδοση { $number }
knowledge-draft = Πρόχειρο
knowledge-never-published = Δεν έχει δημοσιευτεί ποτέ.
knowledge-restore = Επαναφορά
knowledge-restore-over = Υπάρχει πρόχειρο που δεν έχει δημοσιευτεί. Να πάρει τη θέση του η έκδοση { $number };
knowledge-restore-over-by = Αποθηκεύτηκε από: { $name }, { $time }.
knowledge-restore-over-text = Δεν υπάρχει πουθενά αλλού και θα χαθεί. Παρακάτω φαίνεται τι έχει το πρόχειρο και δεν έχει η έκδοση.
knowledge-restore-anyway = Επαναφορά και απώλεια του προχείρου
knowledge-compare = Σύγκριση
knowledge-from = Από
knowledge-to = Έως
knowledge-no-difference = Δεν υπάρχει διαφορά.
knowledge-skipped = { $count ->
    [one] Μία γραμμή χωρίς αλλαγή
   *[other] { $count } γραμμές χωρίς αλλαγή
}
knowledge-source = Το κείμενο στη γλώσσα { $language }
knowledge-source-newer = Αυτό το κείμενο έχει αλλάξει από τότε που έγινε η μετάφραση.
knowledge-made-from = Έγινε από την έκδοση { $number }
knowledge-made-from-now = Έως τώρα: έκδοση { $number }
knowledge-readers = Αναγνώστες
knowledge-views = { $count ->
    [one] Διαβάστηκε μία φορά σε 30 ημέρες
   *[other] Διαβάστηκε { $count } φορές σε 30 ημέρες
}
knowledge-votes = Βοήθησε: { $yes } ναι, { $no } όχι
knowledge-status-saved = Αποθηκεύτηκε
knowledge-status-unsaved = Δεν αποθηκεύτηκε ακόμη
knowledge-status-offline = Χωρίς σύνδεση· φυλάσσεται σε αυτόν τον περιηγητή
knowledge-recover = Ο περιηγητής σας κράτησε ένα κείμενο που δεν αποθηκεύτηκε.
knowledge-recover-use = Χρήση
knowledge-recover-drop = Διαγραφή
knowledge-preview = Προεπισκόπηση
knowledge-preview-go-on = Συνεχίστε το γράψιμο
knowledge-preview-text = Αυτό θα δουν οι αναγνώστες. Δεν έχει αποθηκευτεί ακόμη.
knowledge-preview-files = Η προεπισκόπηση δεν φυλάσσει τα αρχεία που επιλέξατε: επιλέξτε τα ξανά.
knowledge-signed-out = Έχετε αποσυνδεθεί. Ό,τι γράφετε φυλάσσεται σε αυτόν τον περιηγητή και αποθηκεύεται όταν επιστρέψετε.
knowledge-sign-in = Συνδεθείτε σε άλλη καρτέλα
knowledge-conflict = Κάποιος άλλος αποθήκευσε νεότερη έκδοση.
knowledge-conflict-text = Το κείμενό σας βρίσκεται παρακάτω, χωρίς αποθήκευση. Πάρτε ό,τι έγραψε ο άλλος και αποθηκεύστε ξανά.
knowledge-conflict-theirs = Τι υπάρχει εκεί τώρα
knowledge-error-changed-meanwhile = Κάποιος άλλος το άλλαξε στο μεταξύ. Για να μείνει το δικό σας, αποθηκεύστε ξανά.
knowledge-changed-now = Τώρα ισχύει: { $value }
knowledge-changed-none = τίποτα
knowledge-begin-getting-started = Για ποιον είναι αυτό, με μία πρόταση.

    ## Πριν ξεκινήσετε

    ## Τα βήματα

    1.{" "}
knowledge-begin-how-to = Πότε το χρειάζεστε, με μία πρόταση.

    1.{" "}
knowledge-begin-troubleshooting = ## Συμπτώματα

    -{" "}

    ## Αιτία

    ## Λύση

    1.{" "}
knowledge-begin-reference = {""}
knowledge-begin-announcement = {""}

## Μετά από μια ενέργεια.
done-knowledge-saved = Αποθηκεύτηκε.
done-knowledge-published = Δημοσιεύτηκε. Οι αναγνώστες το βλέπουν τώρα.
done-knowledge-scheduled = Οι ώρες ορίστηκαν.
done-knowledge-withdrawn = Αποσύρθηκε. Οι αναγνώστες δεν το βλέπουν πια· το κείμενο μένει εδώ.
done-knowledge-discarded = Το πρόχειρο διαγράφηκε.
done-knowledge-restored = Η παλιά έκδοση είναι τώρα το πρόχειρο. Δημοσιεύστε το για να το δουν οι αναγνώστες.
done-knowledge-merged = Έγινε συγχώνευση. Η παλιά διεύθυνση οδηγεί στο άλλο άρθρο.
done-knowledge-category-deleted = Η κατηγορία διαγράφηκε. Η διεύθυνσή της οδηγεί αλλού.

## Τι δεν πάει καλά σε μια φόρμα.
knowledge-error-title = Γράψτε έναν τίτλο.
knowledge-error-title-long = Ο τίτλος μπορεί να έχει έως 200 χαρακτήρες.
knowledge-error-summary-long = Αυτό μπορεί να έχει έως 500 χαρακτήρες.
knowledge-error-body-large = Το κείμενο μπορεί να έχει έως 500 KB. Χωρίστε το σε δύο άρθρα ή επισυνάψτε ένα μέρος ως αρχείο.
knowledge-error-comment-long = Αυτό μπορεί να έχει έως 2.000 χαρακτήρες.
knowledge-error-category = Αυτή η κατηγορία δεν υπάρχει πια. Επιλέξτε άλλη.
knowledge-error-category-title = Γράψτε τίτλο σε μία τουλάχιστον γλώσσα.
knowledge-error-parent = Μια κατηγορία δεν μπορεί να βρίσκεται μέσα στον εαυτό της.
knowledge-error-not-empty = Υπάρχει ακόμη κάτι μέσα. Επιλέξτε πού θα πάει.
knowledge-error-audience-nobody = Κανείς δεν ανήκει και σε αυτό το κοινό και σε εκείνο της κατηγορίας. Επιλέξτε άλλο.
knowledge-error-past = Αυτή η ώρα έχει περάσει.
knowledge-error-order = Πρέπει να τελειώνει αφού αρχίσει.
knowledge-error-merge = Δεν υπάρχει δημοσιευμένο άρθρο με αυτή τη διεύθυνση ή αυτόν τον αριθμό.

## Τι βρήκε μια εισαγωγή.
knowledge-import-encoding = Δεν είναι UTF-8· διαβάστηκε ως { $detail }
knowledge-import-front-matter = Μια γραμμή της κεφαλίδας δεν διαβάζεται: { $detail }
knowledge-import-front-matter-open = Η κεφαλίδα δεν έχει τέλος
knowledge-import-kind = Άγνωστο είδος: { $detail }
knowledge-import-audience = Άγνωστο κοινό: { $detail }
knowledge-import-date = Δεν είναι ημερομηνία: { $detail }
knowledge-import-owner = Κανείς δεν είναι γνωστός με αυτό το όνομα: { $detail }
knowledge-import-language = Άγνωστη γλώσσα: { $detail }
knowledge-import-language-unused = Ο ιστότοπος δεν έχει αυτή τη γλώσσα: { $detail }
knowledge-import-too-large = Το κείμενο είναι μεγαλύτερο από 500 KB
knowledge-import-title-long = Ο τίτλος κόπηκε στους 200 χαρακτήρες
knowledge-import-title-missing = Χωρίς τίτλο· χρησιμοποιήθηκε το όνομα του αρχείου
knowledge-import-summary-long = Η περίληψη συντομεύτηκε στους 500 χαρακτήρες, χωρίς τους συνδέσμους της
knowledge-import-passed-over = Κρυφή σελίδα ή συμβολικός σύνδεσμος· μετονομάστε την ή βάλτε εκεί την ίδια τη σελίδα για να εισαχθεί
knowledge-import-no-pages = Δεν βρέθηκε καμία σελίδα. Σελίδες είναι τα αρχεία που τελειώνουν σε .md ή .html, κάθε γλώσσα στον δικό της φάκελο, όπως en/page.md. Οι ερωτήσεις ως γραμμές JSON εισάγονται με «import faq».
knowledge-import-gone-held = Οι σελίδες που φαίνεται να λείπουν έμειναν όπως είναι, επειδή δεν διαβάστηκε όλος ο φάκελος. Διορθώστε όσα αναφέρονται παραπάνω και εισαγάγετέ τον ξανά.
knowledge-import-draft = Στην πύλη περιμένει ένα αδημοσίευτο πρόχειρο του «{ $detail }»· το κείμενο έμεινε ως έχει. Δημοσιεύστε ή απορρίψτε το πρόχειρο και εισαγάγετε ξανά.
knowledge-import-twice = Η ίδια γλώσσα της ίδιας σελίδας βρίσκεται και σε άλλο αρχείο: { $detail }
knowledge-import-dead-link = Δεν οδηγεί πουθενά: { $detail }
knowledge-import-dead-picture = Δεν υπάρχει τέτοια εικόνα: { $detail }
knowledge-import-unreadable = Το αρχείο δεν διαβάζεται: { $detail }
knowledge-import-record = Αυτή η εγγραφή δεν διαβάζεται: { $detail }
knowledge-title-hint = Βήμα βήμα, στη γλώσσα σας

## Questions.
knowledge-faq = Ερωτήσεις και απαντήσεις
knowledge-faq-hint = Σύντομες απαντήσεις σε όσα ρωτούν συχνά
knowledge-faq-lead = Σύντομες απαντήσεις σε όσα ρωτούν οι περισσότεροι.
knowledge-faq-empty = Δεν έχει απαντηθεί ακόμη καμία ερώτηση εδώ
knowledge-faq-empty-text = Μέχρι τότε βοηθούν τα άρθρα.
knowledge-faq-more = Άλλες ερωτήσεις
knowledge-faq-find = Βρείτε μια ερώτηση
knowledge-faq-all = Όλες οι ερωτήσεις
knowledge-faq-groups = Ομάδες ερωτήσεων
knowledge-faq-nothing = Καμία ερώτηση δεν ταιριάζει με «{ $words }»
knowledge-faq-none = Καμία ερώτηση αυτής της σελίδας δεν περιέχει αυτές τις λέξεις.
knowledge-faq-search-all = Αναζήτηση σε όλα
knowledge-faq-own = Σελίδα αυτής της ερώτησης
knowledge-faq-stuck-text = Γράψτε μας αν η ερώτησή σας δεν είναι ανάμεσά τους.
knowledge-often-asked = Συχνές ερωτήσεις
knowledge-next = Περισσότερα για αυτό
knowledge-form-article = Άρθρο
knowledge-form-question = Ερώτηση
knowledge-form-video = Βίντεο
knowledge-form-web = Άλλος ιστότοπος
knowledge-videos = Βίντεο
knowledge-kind-question = Ερώτηση
knowledge-kind-video = Βίντεο
home-block-often-asked = Συχνές ερωτήσεις
knowledge-tabs = Τι εμφανίζεται
knowledge-tab-all = Όλα
knowledge-tab-article = Άρθρα
knowledge-tab-question = Ερωτήσεις
knowledge-tab-video = Βίντεο
knowledge-questions = Ερωτήσεις
knowledge-entries = Καταχωρίσεις
knowledge-new-question = Νέα ερώτηση
knowledge-new-video = Νέο βίντεο
knowledge-new-group = Νέα ομάδα
knowledge-no-groups = Δεν υπάρχουν ακόμη ομάδες
knowledge-no-groups-text = Φτιάξτε την πρώτη· εκεί μπαίνουν οι ερωτήσεις.
knowledge-field-question = Ερώτηση
knowledge-field-answer = Σύντομη απάντηση, σε Markdown
knowledge-field-group = Ομάδα
knowledge-field-wordings = Άλλες διατυπώσεις της ερώτησης
knowledge-wordings-hint = Μία ανά γραμμή. Οι αναγνώστες δεν τις βλέπουν· η αναζήτηση βρίσκει με αυτές την απάντηση μόλις αποθηκευτούν.
knowledge-asides = Διατυπώσεις και σύνδεσμοι
knowledge-link-dead = Δεν φαίνεται στους αναγνώστες
knowledge-link-title = Όνομα του συνδέσμου
knowledge-link-title-of = Όνομα του συνδέσμου προς { $address }
knowledge-link-title-hint = Μόνο για διευθύνσεις εκτός της πύλης
knowledge-link-new = Σύνδεσμος προς
knowledge-link-new-hint = Λέξεις άρθρου, ερώτησης ή βίντεο, ή διεύθυνση που αρχίζει με https://
knowledge-link-add = Προσθήκη συνδέσμου
knowledge-link-drop = Αφαίρεση
knowledge-ordering-hand = Με το χέρι
knowledge-ordering-demand = Πρώτα τα πιο διαβασμένα
knowledge-begin-question = {""}
knowledge-begin-video = {""}
knowledge-error-link = Τίποτα στην πύλη δεν έχει αυτόν τον τίτλο ή αυτή τη διεύθυνση. Επιλέξτε από τη λίστα ή γράψτε διεύθυνση που αρχίζει με https://.

## Videos.
knowledge-videos-hint = Δείτε πώς γίνεται
knowledge-videos-lead = Δείτε πώς γίνεται, με υπότιτλους.
knowledge-videos-empty = Δεν υπάρχουν ακόμη βίντεο εδώ
knowledge-videos-all = Όλα τα βίντεο
knowledge-videos-more = Άλλα βίντεο
knowledge-level-any = Για όλους
knowledge-level-beginner = Για αρχάριους
knowledge-level-advanced = Για έμπειρους
knowledge-video-watched = Το είδατε
knowledge-video-mark = Σημειώστε ότι το είδατε
knowledge-video-none = Αυτό το βίντεο δεν έχει ακόμη ταινία.
knowledge-video-play-at = Αναπαραγωγή στο { $host }
knowledge-video-outside = Το βίντεο βρίσκεται στο { $host }. Τίποτα δεν στέλνεται εκεί πριν κάνετε κλικ.
knowledge-video-quality = Ποιότητα
knowledge-video-guide = Βήμα βήμα: { $title }
knowledge-video-chapters = Κεφάλαια
knowledge-video-step = Βήμα { $number }
knowledge-video-transcript = Τι λέγεται
knowledge-media = Ταινία, υπότιτλοι, κεφάλαια
knowledge-media-hint = Φυλάσσονται δίπλα στο κείμενο και ισχύουν μόλις αποθηκευτούν.
knowledge-media-in = Ταινία, υπότιτλοι και κεφάλαια, γλώσσα: { $language }
knowledge-media-film = Ταινία
knowledge-media-file = Προσθέστε ταινία ή άλλη ποιότητά της
knowledge-media-file-hint = MP4 ή WebM, έως { $count } MB
knowledge-media-poster = Εικόνα πριν από την αναπαραγωγή
knowledge-media-poster-hint = JPEG, PNG, WebP ή AVIF
knowledge-media-guide = Το άρθρο που δείχνει
knowledge-media-level = Για ποιον
knowledge-media-outside = Ή η διεύθυνσή του αλλού
knowledge-media-outside-hint = YouTube, Vimeo ή ιστότοπος που επιτρέπει ο διαχειριστής. Οι αναγνώστες το βλέπουν μετά από κλικ.
knowledge-captions = Υπότιτλοι
knowledge-captions-in = Υπότιτλοι, γλώσσα: { $language }
knowledge-captions-edit = Επεξεργασία υποτίτλων
knowledge-captions-write = Γράψτε υπότιτλους
knowledge-captions-file = Υπότιτλοι ως αρχείο
knowledge-captions-file-hint = WebVTT, σε UTF-8. Αντικαθιστά ό,τι υπάρχει.
knowledge-captions-faults = Οι υπότιτλοι δεν αποθηκεύτηκαν. Ελέγξτε αυτά:
knowledge-captions-stale = Οι υπότιτλοί σας είναι παρακάτω, χωρίς αποθήκευση. Αν αποθηκεύσετε ξανά, αντικαθιστούν τους νεότερους.
knowledge-media-stale = Όσα γράψατε βρίσκονται παρακάτω, χωρίς αποθήκευση. Πάρτε ό,τι άλλαξε ο άλλος και αποθηκεύστε ξανά.
knowledge-error-captions-changed = Κάποιος άλλος άλλαξε τους υπότιτλους στο μεταξύ. Για να τους αντικαταστήσετε, επιλέξτε ξανά το αρχείο.
knowledge-chapters-hint = Ένα ανά γραμμή: χρόνος, τίτλος και μετά το # το βήμα, π.χ. 0:12 Συνδέστε το Hub #1
knowledge-cue-from = Από
knowledge-cue-to = Έως
knowledge-cue-text = Τι λέγεται
knowledge-cue-add = Προσθήκη υπότιτλου στο { $time }
knowledge-cue-split = Χωρισμός του υπότιτλου στο { $time }
knowledge-cue-drop = Αφαίρεση του υπότιτλου στο { $time }
knowledge-cue-shift = Μετακίνηση όλων κατά δευτερόλεπτα
knowledge-vtt-line = Γραμμή { $number }:
knowledge-vtt-encoding = Το αρχείο δεν είναι UTF-8· μοιάζει με { $found }. Αποθηκεύστε το ως UTF-8 και στείλτε το ξανά.
knowledge-vtt-signature = Το αρχείο πρέπει να αρχίζει με WEBVTT.
knowledge-vtt-blank-after-signature = Μετά την πρώτη γραμμή πρέπει να υπάρχει κενή γραμμή· ό,τι έγραψε εκεί ένα πρόγραμμα (Kind: …, Language: …) μπορεί να φύγει.
knowledge-vtt-definition-late = Τα STYLE και REGION μπαίνουν πριν από τον πρώτο υπότιτλο.
knowledge-vtt-id-alone = Ο υπότιτλος έχει όνομα και τίποτε άλλο.
knowledge-vtt-id-without-time = Μετά το όνομα του υπότιτλου πρέπει να ακολουθούν οι χρόνοι.
knowledge-vtt-time = Γράψτε τον χρόνο ως 00:01:05.250.
knowledge-vtt-arrow = Βάλτε κενό και στις δύο πλευρές του -->.
knowledge-vtt-arrow-text = Το κείμενο του υπότιτλου δεν μπορεί να περιέχει -->.
knowledge-vtt-arrow-aside = Μια σημείωση ή ένα στιλ δεν μπορεί να περιέχει -->.
knowledge-vtt-order = Αυτός ο υπότιτλος αρχίζει πριν από τον προηγούμενο.
knowledge-vtt-end = Πρέπει να τελειώνει αφού αρχίσει.
knowledge-vtt-settings = Αυτό που ακολουθεί τους χρόνους δεν διαβάζεται.
knowledge-vtt-blank-before-cue = Δύο υπότιτλοι χωρίζονται με κενή γραμμή.
knowledge-vtt-tag = Μια ετικέτα στο κείμενο είναι άγνωστη ή δεν έκλεισε σωστά.
knowledge-vtt-tag-open = Μια ετικέτα στο κείμενο δεν έκλεισε.
knowledge-vtt-escape = Γράψτε το & ως &amp;.
knowledge-vtt-inner-time = Ένας χρόνος μέσα στο κείμενο πρέπει να βρίσκεται εντός του υποτίτλου και μετά από τον προηγούμενο.
knowledge-vtt-too-many = Οι υπότιτλοι είναι περισσότεροι από όσους χωρά ένα βίντεο.
knowledge-error-poster = Επιλέξτε εικόνα: JPEG, PNG, WebP ή AVIF.
knowledge-error-outside = Αυτός ο ιστότοπος δεν είναι γνωστός. Ζητήστε από διαχειριστή να τον επιτρέψει.
knowledge-error-guide = Δεν υπάρχει άρθρο με αυτή τη διεύθυνση ή αυτόν τον αριθμό.
knowledge-error-chapters = Κάθε γραμμή θέλει χρόνο μετά τον προηγούμενο και τίτλο, π.χ. 0:12 Συνδέστε το Hub.
knowledge-error-captions = Οι υπότιτλοι δεν έγιναν δεκτοί. Επιλέξτε αρχείο WebVTT χωρίς λάθη.
knowledge-error-film = Επιλέξτε ταινία: MP4 ή WebM.
knowledge-error-film-large = Η ταινία είναι μεγαλύτερη από όσο επιτρέπεται.
knowledge-error-film-broken = Η ταινία δεν έφτασε ολόκληρη. Στείλτε την ξανά.
knowledge-import-film = Δεν είναι ταινία που παίζουν οι φυλλομετρητές
knowledge-import-captions = Υπότιτλοι: { $detail }
# Mails to owners of articles
knowledge-notice-rated = Ένα άρθρο σας δεν βοήθησε
knowledge-notice-rated-hint = Λίγα λεπτά αφότου ένας αναγνώστης πει ότι δεν βοήθησε ένα άρθρο που έχετε αναλάβει, μαζί με τον λόγο.
knowledge-notice-due = Περιεχόμενό σας χρειάζεται έλεγχο
knowledge-notice-due-hint = Την ημέρα που έχει οριστεί για τον έλεγχο ενός άρθρου, μιας ερώτησης ή ενός βίντεο που έχετε αναλάβει.
knowledge-mail-rated-subject = Ένας αναγνώστης λέει ότι το «{ $title }» δεν βοήθησε
knowledge-mail-rated-text = Ένας αναγνώστης είπε ότι αυτό το άρθρο δεν βοήθησε.
knowledge-mail-rated-reason = Ένας αναγνώστης είπε ότι αυτό το άρθρο δεν βοήθησε: { $reason }.
knowledge-mail-rated-votes = Μέχρι τώρα: ναι { $yes }, όχι { $no }.
knowledge-mail-due-subject = Το «{ $title }» χρειάζεται έλεγχο
knowledge-mail-due-text = Η ημερομηνία ελέγχου αυτής της σελίδας είναι { $date }. Διαβάστε την, διορθώστε ό,τι δεν ισχύει πια και ορίστε την επόμενη ημερομηνία.
knowledge-mail-greeting = Καλημέρα { $name },
knowledge-mail-open = Άνοιγμα άρθρου
knowledge-mail-reason = Λαμβάνετε αυτό το email από { $site } επειδή έχετε αναλάβει το άρθρο και θέλετε ειδοποιήσεις του είδους «{ $kind }».
knowledge-video-settings = Όρια για τα βίντεο
knowledge-video-largest = Μέγιστη ταινία, σε MB
knowledge-video-largest-hint = Οι ταινίες γράφονται απευθείας στον δίσκο· οι μεγάλες πιάνουν χώρο, όχι μνήμη.
knowledge-video-hosts = Άλλοι ιστότοποι που επιτρέπονται
knowledge-video-hosts-hint = Ένας ανά γραμμή, π.χ. videos.example.com. Το YouTube και το Vimeo επιτρέπονται πάντα. Τίποτα δεν ζητείται από αυτούς πριν από το κλικ.
knowledge-error-largest = Γράψτε έναν αριθμό από 1 έως 1.048.576.
knowledge-error-hosts = Γράψτε μόνο ονόματα, χωρίς https:// και χωρίς διαδρομή.
knowledge-playlists = Λίστες βίντεο
knowledge-playlists-lead = Βίντεο που τα βλέπει κανείς με τη σειρά.
knowledge-playlists-none = Δεν υπάρχουν ακόμη λίστες
knowledge-playlist = Λίστα βίντεο
knowledge-playlist-new = Νέα λίστα
knowledge-playlist-hint = Αριθμήστε τα βίντεο με τη σειρά που τα βλέπει κανείς. Όποιο δεν έχει αριθμό δεν είναι στη λίστα.
knowledge-playlist-position = Θέση ανάμεσα στις λίστες
knowledge-playlist-delete = Διαγραφή της λίστας
knowledge-playlist-next = Επόμενο βίντεο
done-knowledge-playlist-deleted = Η λίστα διαγράφηκε. Τα βίντεο μένουν.
knowledge-videos-count = { $count ->
    [one] Ένα βίντεο
   *[other] { $count } βίντεο
}
knowledge-act-content = Σύνδεσμος προς περιεχόμενο
knowledge-content-words = Λέξεις άρθρου, ερώτησης ή βίντεο
knowledge-content-none = Τίποτα δεν ταιριάζει με αυτές τις λέξεις.

## Reviews and the board.
knowledge-publishing = Δημοσίευση
knowledge-approval = Η δημοσίευση χρειάζεται έγκριση άλλου συντάκτη
knowledge-approval-hint = Τα πρόχειρα δημοσιεύονται αφού τα διαβάσει και τα εγκρίνει κάποιος άλλος. Οι διαχειριστές μπορούν να δημοσιεύουν αμέσως.
knowledge-review = Έλεγχος
knowledge-review-state-asked = Περιμένει έλεγχο
knowledge-review-state-approved = Εγκρίθηκε
knowledge-review-state-returned = Επιστράφηκε
knowledge-review-stale = Το κείμενο άλλαξε μετά την έγκριση. Στείλτε το ξανά.
knowledge-review-answer = Η απάντησή σας
knowledge-review-approve = Έγκριση
knowledge-review-return = Επιστροφή
knowledge-review-take-back = Ανάκληση
knowledge-review-words = Τι πρέπει να γνωρίζει όποιος ελέγξει το κείμενο;
knowledge-review-ask = Αποστολή για έλεγχο
knowledge-review-demanded = Άλλος συντάκτης το εγκρίνει πριν το δουν οι αναγνώστες.
knowledge-error-nothing-to-review = Δεν υπάρχει κάτι νέο για έλεγχο: οι αναγνώστες βλέπουν ήδη αυτό το κείμενο.
knowledge-error-own-review = Εσείς ζητήσατε αυτόν τον έλεγχο. Αποφασίζει άλλος συντάκτης.
knowledge-error-review-answer = Γράψτε τι πρέπει να αλλάξει, ώστε να αλλάξει.
knowledge-error-approval = Αυτό το πρόχειρο πρέπει πρώτα να το εγκρίνει άλλος συντάκτης. Στείλτε το για έλεγχο.
knowledge-error-not-published = Το κείμενο δεν μπόρεσε να δημοσιευτεί. Ορίστε ξανά την ώρα του.
done-knowledge-review-asked = Στάλθηκε για έλεγχο.
done-knowledge-review-taken-back = Το πρόχειρο είναι ξανά δικό σας.
done-knowledge-review-approved = Εγκρίθηκε. Μπορεί να δημοσιευτεί.
done-knowledge-review-returned = Επιστράφηκε με την απάντησή σας.
knowledge-board = Πίνακας
knowledge-board-lead = Τι σας περιμένει και πού βρίσκεται κάθε γλώσσα.
knowledge-board-clear = Τίποτα δεν σας περιμένει
knowledge-board-clear-text = Εδώ θα ήταν πρόχειρα, έλεγχοι, εκπρόθεσμες σελίδες και παράπονα αναγνωστών.
knowledge-board-all = Προβολή όλων
knowledge-board-reviews = Περιμένουν τον έλεγχό σας
knowledge-board-decided = Ελέγχθηκαν, συνεχίστε εσείς
knowledge-board-refused = Δεν δημοσιεύτηκαν στην ώρα τους
knowledge-board-drafts = Τα πρόχειρά σας
knowledge-board-due = Χρειάζονται επανέλεγχο
knowledge-board-outdated = Παλιές μεταφράσεις
knowledge-board-noes = Οι αναγνώστες είπαν όχι
knowledge-board-coverage = Γλώσσες
knowledge-board-share = Δημοσιευμένα
knowledge-board-missing = Λείπουν
knowledge-notice-review = Ένα πρόχειρο στάλθηκε για έλεγχο ή ελέγχθηκε
knowledge-notice-review-hint = Όταν ζητείται έλεγχος για κείμενο που έχετε αναλάβει και όταν το πρόχειρό σας εγκρίθηκε ή επιστράφηκε.
knowledge-notice-refused = Ένα κείμενο δεν δημοσιεύτηκε στην ώρα του
knowledge-notice-refused-hint = Όταν κάτι εμποδίζει ένα κείμενο την ώρα που ορίσατε για αυτό, μαζί με τον λόγο.
knowledge-mail-review-asked-subject = Από { $who }: ελέγξτε το «{ $title }»
knowledge-mail-review-asked-text = Το κείμενο άλλαξε. Από { $who } ζητείται να το διαβάσετε πριν το δουν οι αναγνώστες.
knowledge-mail-review-approved-subject = Το «{ $title }» εγκρίθηκε
knowledge-mail-review-approved-text = Το πρόχειρό σας εγκρίθηκε από { $who }. Μπορείτε να το δημοσιεύσετε.
knowledge-mail-refused-subject = Το «{ $title }» δεν δημοσιεύτηκε
knowledge-mail-refused-text = Είχατε ορίσει ώρα για αυτό το κείμενο. Στις { $time } δεν μπόρεσε να δημοσιευτεί. Οι αναγνώστες βλέπουν ό,τι έβλεπαν και πριν, και το πρόχειρό σας παραμένει.
knowledge-mail-review-returned-subject = Το «{ $title }» επιστράφηκε
knowledge-mail-review-returned-text = Το πρόχειρό σας διαβάστηκε από { $who } και ζητούνται αλλαγές.
knowledge-mail-review-reason = Λαμβάνετε αυτό το email από { $site } επειδή γράφετε εκεί και θέλετε ειδοποιήσεις του είδους «{ $kind }».

## Upkeep: links, copies, what is read.
knowledge-check-links = Έλεγχος συνδέσμων προς άλλους ιστότοπους
knowledge-check-links-hint = Κάθε δύο εβδομάδες η πύλη ρωτά κάθε σελίδα στην οποία οδηγούν τα κείμενά σας αν υπάρχει ακόμη, μία σελίδα ανά ιστότοπο κάθε φορά. Οι υπολογιστές του δικού σας δικτύου δεν ερωτώνται ποτέ.
knowledge-upkeep = Συντήρηση
knowledge-upkeep-lead = Τι πρέπει να διορθωθεί, να συγχωνευτεί ή να αποσυρθεί.
knowledge-upkeep-time = Χρονικό διάστημα
knowledge-upkeep-days = { $count ->
    [one] { $count } ημέρα
   *[other] { $count } ημέρες
}
knowledge-upkeep-broken = Νεκροί σύνδεσμοι
knowledge-upkeep-broken-how = Σύνδεσμοι δημοσιευμένων κειμένων που οδηγούν σε κάτι που αποσύρθηκε, διαγράφηκε ή δεν είναι ανοιχτό στους αναγνώστες τους. Οι σελίδες άλλων ιστότοπων ελέγχονται αν το θέλει ο διαχειριστής.
knowledge-upkeep-broken-none = Κάθε σύνδεσμος οδηγεί κάπου
knowledge-upkeep-unused = Αδιάβαστα
knowledge-upkeep-unused-how = Δημοσιεύτηκαν πριν από περισσότερες από { $days } ημέρες και από τότε δεν τα διάβασε κανένας πελάτης ή επισκέπτης. Τα πρώτα 100.
knowledge-upkeep-unused-none = Όλα έχουν αναγνώστες
knowledge-upkeep-twins = Σχεδόν ίδια
knowledge-upkeep-twins-how = Ζεύγη στην ίδια γλώσσα με τον ίδιο τίτλο ή με τουλάχιστον τα μισά αποσπάσματα τριών λέξεων κοινά.
knowledge-upkeep-twins-none = Τίποτα δεν έχει γραφτεί δύο φορές
knowledge-upkeep-unhelpful = Λιγότερο χρήσιμα
knowledge-upkeep-unhelpful-how = Τουλάχιστον { $enough } απαντήσεις στο «Σας βοήθησε;» τις τελευταίες { $days } ημέρες, πρώτα το μικρότερο ποσοστό «ναι».
knowledge-upkeep-unhelpful-none = Κανένα κείμενο δεν έχει αρκετές απαντήσεις «όχι»
knowledge-upkeep-read = Πιο διαβασμένα
knowledge-upkeep-read-how = Αναγνώστες των τελευταίων { $days } ημερών: ό,τι διαβάζουν πολλοί αξίζει την περισσότερη φροντίδα.
knowledge-upkeep-read-none = Κανείς δεν διάβασε κάτι σε αυτό το διάστημα
knowledge-broken-gone = Οδηγεί σε κάτι που οι αναγνώστες δεν μπορούν να ανοίξουν: αποσύρθηκε, διαγράφηκε ή δεν δημοσιεύτηκε ποτέ.
knowledge-broken-closed = Οδηγεί σε κάτι που δεν επιτρέπεται να βλέπουν όλοι οι αναγνώστες αυτού του κειμένου.
knowledge-broken-odd = Αυτό δεν είναι διεύθυνση: ένα κλικ δεν οδηγεί πουθενά.
knowledge-broken-web = Η σελίδα στον άλλο ιστότοπο δεν απαντά.
knowledge-broken-status = Η σελίδα στον άλλο ιστότοπο απαντά με το σφάλμα { $status }.
knowledge-broken-web-address = Αυτή η διεύθυνση δεν μπορεί να ελεγχθεί.
knowledge-broken-web-forbidden = Η διεύθυνση βρίσκεται σε κλειστό δίκτυο: οι πελάτες δεν μπορούν να την ανοίξουν.
knowledge-broken-web-unknown-host = Δεν υπάρχει ιστότοπος με αυτό το όνομα.
knowledge-broken-web-unreachable = Ο ιστότοπος δεν απάντησε πολλές φορές στη σειρά.
knowledge-broken-web-timed-out = Ο ιστότοπος άργησε υπερβολικά να απαντήσει πολλές φορές στη σειρά.
knowledge-broken-web-redirects = Η σελίδα ανακατευθύνει συνεχώς και δεν φτάνει πουθενά.
knowledge-broken-web-too-large = Η απάντηση από τον άλλο ιστότοπο δεν είναι σελίδα.
knowledge-broken-words = «{ $words }»
knowledge-broken-checked = ελέγχθηκε στις { $date }
knowledge-broken-mend = Διόρθωση
knowledge-broken-audience = Άνοιγμα του άλλου
knowledge-broken-again = Νέος έλεγχος
knowledge-source-guide = Ο οδηγός που δείχνει αυτό το βίντεο
knowledge-source-link = Στα «διαβάστε ή δείτε στη συνέχεια»
knowledge-twins-alike = Το { $share }% των αποσπασμάτων τους είναι ίδιο
knowledge-twins-title = ίδιος τίτλος
knowledge-twins-readers = διαβάστηκαν { $one } και { $other } φορές
knowledge-twins-merge = Συγχώνευση
knowledge-twins-distinct = Είναι δύο διαφορετικά
knowledge-unhelpful-share = Βοήθησε το { $share }% όσων απάντησαν
knowledge-unused-since = Δημοσιεύτηκε στις { $date }
knowledge-unused-ever = { $count ->
    [one] διαβάστηκε μία φορά συνολικά
   *[other] διαβάστηκε { $count } φορές συνολικά
}
knowledge-read-views = { $count ->
    [one] Διαβάστηκε μία φορά
   *[other] Διαβάστηκε { $count } φορές
}
done-knowledge-distinct = Σημειώθηκε: είναι δύο διαφορετικά.
done-knowledge-again = Η σελίδα θα ελεγχθεί ξανά σε λίγα λεπτά, αν ο έλεγχος συνδέσμων είναι ενεργός.
knowledge-leading = Τι οδηγεί εδώ
knowledge-leading-none = Κανένα δημοσιευμένο κείμενο δεν οδηγεί εδώ.
knowledge-leading-more = { $count ->
    [one] και άλλο ένα
   *[other] και άλλα { $count }
}
knowledge-leading-warning = { $count ->
    [one] Ένα δημοσιευμένο κείμενο οδηγεί εδώ. Ο σύνδεσμός του θα νεκρωθεί όταν αποσυρθεί η τελευταία γλώσσα.
   *[other] { $count } δημοσιευμένα κείμενα οδηγούν εδώ. Οι σύνδεσμοί τους θα νεκρωθούν όταν αποσυρθεί η τελευταία γλώσσα.
}
knowledge-leading-merge = { $count ->
    [one] Ένα δημοσιευμένο κείμενο οδηγεί εδώ. Μετά τη συγχώνευση ο σύνδεσμός του οδηγεί στο άλλο άρθρο.
   *[other] { $count } δημοσιευμένα κείμενα οδηγούν εδώ. Μετά τη συγχώνευση οι σύνδεσμοί τους οδηγούν στο άλλο άρθρο.
}
knowledge-board-broken = Νεκροί σύνδεσμοι

## Following by mail.
knowledge-follow = Παρακολούθηση με e-mail
knowledge-follow-lead = Τα μηνύματα πηγαίνουν στο { $email }: το πολύ ένα την ημέρα, στη γλώσσα σας, και μόνο όταν κάτι είναι νέο ή άλλαξε ουσιαστικά.
knowledge-follow-what = Για τι θέλετε να ενημερώνεστε;
knowledge-follow-all = Όλα στη βάση γνώσης
knowledge-follow-article-hint = Όταν αλλάξει αυτή η σελίδα.
knowledge-follow-category-hint = Όταν κάτι σε αυτή την κατηγορία είναι νέο ή αλλάξει.
knowledge-follow-all-hint = Οτιδήποτε νέο ή αλλαγμένο που επιτρέπεται να διαβάσετε.
knowledge-follows = Τι παρακολουθείτε
knowledge-follows-lead = Λαμβάνετε το πολύ ένα μήνυμα την ημέρα όταν κάτι εδώ είναι νέο ή αλλάξει.
knowledge-follows-all = Όλα όσα παρακολουθείτε
knowledge-follows-none = Δεν παρακολουθείτε τίποτα ακόμη
knowledge-follows-none-text = Κάτω από ένα άρθρο, μια ερώτηση, ένα βίντεο ή μια κατηγορία πατήστε «Παρακολούθηση με e-mail».
knowledge-follows-end = Τέλος σε όλες τις παρακολουθήσεις
knowledge-follow-end = Τέλος
knowledge-follows-notices = Άλλες ειδοποιήσεις
done-knowledge-followed = Αποθηκεύτηκε. Θα λάβετε μήνυμα όταν κάτι είναι νέο ή αλλάξει.
done-knowledge-unfollowed = Δεν το παρακολουθείτε πια.
knowledge-quiet = Μικρή αλλαγή: χωρίς ειδοποίηση όσων παρακολουθούν
knowledge-notice-followed = Κάτι που παρακολουθείτε είναι νέο ή άλλαξε
knowledge-notice-followed-hint = Το πολύ ένα μήνυμα την ημέρα. Η λίστα βρίσκεται στο «Τι παρακολουθείτε».
knowledge-news-new = Νέο
knowledge-news-changed = Άλλαξε
knowledge-mail-news-new = Νέο: { $title }
knowledge-mail-news-changed = Άλλαξε: { $title }
knowledge-mail-news-many = { $count ->
    [one] { $title } και άλλο ένα
   *[other] { $title } και άλλα { $count }
}
knowledge-mail-news-text = { $count ->
    [one] Κάτι που παρακολουθείτε είναι νέο ή άλλαξε:
   *[other] { $count } από όσα παρακολουθείτε είναι νέα ή άλλαξαν:
}
knowledge-mail-news-more = { $count ->
    [one] Άλλο ένα δεν αναφέρεται εδώ.
   *[other] Άλλα { $count } δεν αναφέρονται εδώ.
}
knowledge-mail-news-follows = Τι παρακολουθείτε
knowledge-mail-news-reason = Λαμβάνετε αυτό το μήνυμα από { $site } επειδή το παρακολουθείτε εκεί και θέλετε ειδοποιήσεις του είδους «{ $kind }».

## Comments.
knowledge-comments = Σχόλια
knowledge-comments-of = Σχόλια στο «{ $title }»
knowledge-comments-all = { $count ->
    [one] Δείτε το σχόλιο
   *[other] Δείτε και τα { $count } σχόλια
}
knowledge-comments-none = Δεν υπάρχουν σχόλια ακόμη
knowledge-comments-none-text = Κάτι είναι ασαφές ή λείπει; Και άλλοι θα έχουν την ίδια απορία.
knowledge-comments-inherit = Όπως γύρω του
knowledge-comments-yes = Επιτρέπονται
knowledge-comments-no = Δεν επιτρέπονται
knowledge-comments-allowed = Όσοι έχουν συνδεθεί μπορούν να σχολιάζουν
knowledge-comments-allowed-hint = Κάτω από κάθε άρθρο, ερώτηση και βίντεο, εκτός αν η κατηγορία ή το ίδιο το κείμενο ορίζει αλλιώς. Οι συντάκτες και οι συντονιστές μπορούν να αποκρύπτουν σχόλια.
knowledge-comment-write = Γράψτε σχόλιο
knowledge-comment-body = Το σχόλιό σας
knowledge-comment-hint = Το βλέπουν όλοι όσοι διαβάζουν αυτή τη σελίδα, με το όνομά σας. Μη γράφετε τίποτα προσωπικό· γι’ αυτό στείλτε αίτημα.
knowledge-comment-answer = Απάντηση
knowledge-comment-answering = Η απάντησή σας προς: { $name }
knowledge-comment-edit = Επεξεργασία
knowledge-comment-editing = Επεξεργασία του σχολίου σας
knowledge-comment-delete = Διαγραφή
knowledge-comment-hide = Απόκρυψη
knowledge-comment-hiding = Απόκρυψη του σχολίου: { $name }
knowledge-comment-show = Εμφάνιση ξανά
knowledge-comment-why = Γιατί;
knowledge-comment-why-hint = Τον λόγο τον βλέπει όποιος έγραψε το σχόλιο.
knowledge-comment-hidden-why = Κρυμμένο από τους αναγνώστες: { $why }
knowledge-comment-mended = επεξεργασμένο
knowledge-comment-gone = Αυτό το σχόλιο διαγράφηκε από τον συντάκτη του.
knowledge-comment-make-request = Μετατροπή σε αίτημα
knowledge-comment-requested = Αίτημα #{ $number }
knowledge-comment-make-topic = Μετατροπή σε θέμα
knowledge-comment-topic-hint = Βρίσκεται στην κοινότητα στο όνομα όποιου το έγραψε, και μένει και εδώ.
knowledge-comment-topic-section = Ενότητα της κοινότητας
knowledge-comment-became-topic = Έγινε θέμα στην κοινότητα
knowledge-comment-sign-in = Τα σχόλια έχουν όνομα: συνδεθείτε πρώτα.
knowledge-comment-sign-in-now = Σύνδεση
knowledge-error-comment-empty = Γράψτε πρώτα κάτι.
knowledge-error-comment-longer = Ένα σχόλιο έχει το πολύ 4.000 χαρακτήρες. Συντομεύστε το.
knowledge-error-comment-often = Πολλά σχόλια σε λίγο χρόνο. Περιμένετε μερικά λεπτά· τα λόγια σας μένουν εδώ.
knowledge-error-comment-why = Πείτε γιατί, ώστε να το καταλάβει όποιος το έγραψε.
knowledge-error-section = Επιλέξτε ενότητα.
done-knowledge-comment-written = Το σχόλιό σας δημοσιεύτηκε.
done-knowledge-comment-changed = Το σχόλιό σας άλλαξε.
done-knowledge-comment-deleted = Το σχόλιό σας διαγράφηκε.
done-knowledge-comment-hidden = Οι αναγνώστες δεν βλέπουν πια το σχόλιο.
done-knowledge-comment-shown = Οι αναγνώστες βλέπουν ξανά το σχόλιο.
done-knowledge-comment-request = Το αίτημα δημιουργείται· ο αριθμός του θα εμφανιστεί εδώ σε λίγο.
done-knowledge-comment-topic = Το θέμα δημιουργείται· ο σύνδεσμος θα εμφανιστεί εδώ σε λίγο.
knowledge-notice-comment = Κάποιος σχολίασε περιεχόμενό σας
knowledge-notice-comment-hint = Ένα λεπτό μετά από σχόλιο σε άρθρο, ερώτηση ή βίντεο που έχετε αναλάβει.
knowledge-notice-answer = Κάποιος απάντησε στο σχόλιό σας
knowledge-notice-answer-hint = Ένα λεπτό μετά από απάντηση σε σχόλιό σας.
knowledge-mail-comment-subject = Σχόλιο από { $who } στο «{ $title }»
knowledge-mail-answer-subject = Απάντηση από { $who } στο σχόλιό σας για το «{ $title }»
knowledge-mail-comment-text = { $who } έγραψε κάτω από το «{ $title }»:
knowledge-mail-comment-open = Δείτε και απαντήστε
knowledge-mail-comment-reason = Λαμβάνετε αυτό το μήνυμα από { $site } επειδή θέλετε ειδοποιήσεις του είδους «{ $kind }».

## Drafts by a translation service.
knowledge-translation = Μηχανική μετάφραση
knowledge-translation-lead = Μια υπηρεσία ετοιμάζει προσχέδια μεταφράσεων για τους συντάκτες. Τίποτα δεν δημοσιεύεται μόνο του και τα κείμενα στέλνονται μόνο όταν ένας συντάκτης ζητήσει προσχέδιο.
knowledge-translation-kind = Υπηρεσία
knowledge-translation-off = Καμία
knowledge-translation-openai = Γλωσσικό μοντέλο (συμβατό με OpenAI)
knowledge-translation-libretranslate = LibreTranslate
knowledge-translation-address = Διεύθυνση
knowledge-translation-address-hint = Όπως https://api.example.com/v1 για γλωσσικό μοντέλο, https://translate.example.com για LibreTranslate. Μπορεί να είναι και διακομιστής του δικτύου σας.
knowledge-translation-model = Μοντέλο
knowledge-translation-model-hint = Μόνο για γλωσσικά μοντέλα: το όνομα με το οποίο το γνωρίζει ο διακομιστής.
knowledge-translation-key = Κλειδί
knowledge-translation-key-hint = Αφήστε το κενό αν η υπηρεσία δεν το ζητά. Δεν εμφανίζεται ποτέ ξανά.
knowledge-translation-key-kept = Υπάρχει αποθηκευμένο κλειδί. Αφήστε κενό για να μείνει· για άλλη διεύθυνση πληκτρολογήστε το ξανά.
knowledge-translation-forget = Διαγραφή του κλειδιού
knowledge-translation-unchecked = Επιτρέπεται η δημοσίευση προσχεδίων που δεν έχει ελέγξει κανείς
knowledge-translation-unchecked-hint = Οι αναγνώστες βλέπουν τότε μια σήμανση πάνω από το κείμενο μέχρι να το ελέγξει συντάκτης.
knowledge-translation-test = Δοκιμή
knowledge-translation-works = Η υπηρεσία απαντά:
knowledge-translation-none = Επιλέξτε πρώτα υπηρεσία και γράψτε τη διεύθυνσή της.
knowledge-translation-sentence = Πώς αλλάζω τον κωδικό μου;
knowledge-error-translation-address = Γράψτε ολόκληρη τη διεύθυνση, με αρχή https:// ή http://.
knowledge-error-translation-model = Γράψτε το όνομα του μοντέλου.
knowledge-terms = Γλωσσάρι για μεταφράσεις
knowledge-terms-lead = Πώς μεταφράζονται οι λέξεις σας. Το γλωσσικό μοντέλο το τηρεί όταν ετοιμάζει προσχέδιο.
knowledge-terms-from = Από
knowledge-terms-to = Προς
knowledge-terms-field = Λέξεις, { $from } – { $to }
knowledge-terms-hint = Μία ανά γραμμή: λέξη = μετάφραση
knowledge-error-terms = Κάθε γραμμή χρειάζεται μια λέξη, το σύμβολο = και τη μετάφραση, έως 100 χαρακτήρες η καθεμία.
knowledge-error-terms-many = Το πολύ 300 λέξεις συνοδεύουν μια ερώτηση. Κρατήστε τις σημαντικότερες.
knowledge-machine = Μηχανικό προσχέδιο
knowledge-machine-draft = Προσχέδιο από: { $language }
knowledge-machine-waiting = Η υπηρεσία γράφει το προσχέδιο. Μπορείτε να φύγετε από τη σελίδα.
knowledge-machine-look = Νέος έλεγχος
knowledge-machine-forget = Ακύρωση
knowledge-machine-unchecked = Το έγραψε μηχανή και δεν το έχει ελέγξει κανείς.
knowledge-machine-checked = Διάβασα και έλεγξα αυτή τη μετάφραση
knowledge-machine-notice = Αυτή η σελίδα μεταφράστηκε από μηχανή. Δεν την έχει ελέγξει κανείς ακόμη.
knowledge-machine-trouble-key = Η υπηρεσία δεν δέχεται το κλειδί. Ένας διαχειριστής μπορεί να το γράψει ξανά.
knowledge-machine-trouble-address = Δεν υπάρχει υπηρεσία μετάφρασης σε αυτή τη διεύθυνση. Ένας διαχειριστής μπορεί να τη διορθώσει.
knowledge-machine-trouble-busy = Η υπηρεσία δέχεται πολλά αιτήματα. Γίνεται νέα προσπάθεια αυτόματα.
knowledge-machine-trouble-down = Η υπηρεσία δεν απαντά ή απαντά με σφάλμα. Δοκιμάστε αργότερα· τίποτα δεν άλλαξε.
knowledge-machine-trouble-refused = Η υπηρεσία αρνείται το κείμενο ή δεν γνωρίζει μία από τις γλώσσες.
knowledge-machine-trouble-answer = Η απάντηση της υπηρεσίας δεν είναι μετάφραση. Ελέγξτε διεύθυνση και μοντέλο.
knowledge-machine-trouble-lengths = Η υπηρεσία παρέλειψε προτάσεις ή τις έκανε πολύ μεγάλες ή μικρές. Τίποτα δεν άλλαξε· δοκιμάστε ξανά ή άλλο μοντέλο.
knowledge-machine-trouble-damaged = Η υπηρεσία έχασε συνδέσμους ή κώδικα του κειμένου. Τίποτα δεν άλλαξε· δοκιμάστε ξανά ή άλλο μοντέλο.
knowledge-machine-trouble-draft = Στο μεταξύ κάποιος άρχισε προσχέδιο· έμεινε όπως είναι.
knowledge-error-machine-off = Δεν έχει ρυθμιστεί υπηρεσία μετάφρασης. Μπορεί να το κάνει ένας διαχειριστής.
knowledge-error-machine-source = Δεν υπάρχει δημοσιευμένο κείμενο για μετάφραση.
knowledge-error-machine-draft = Υπάρχει προσχέδιο σε αυτή τη γλώσσα που θα χανόταν. Δημοσιεύστε το ή απορρίψτε το πρώτα.
knowledge-error-machine-unchecked = Αυτό το προσχέδιο το έγραψε μηχανή. Διαβάστε το, διορθώστε το και σημειώστε ότι το ελέγξατε.
done-knowledge-machine-asked = Η υπηρεσία γράφει το προσχέδιο.
done-knowledge-machine-forgotten = Η υπηρεσία δεν ερωτάται πια.

## Languages beside each other, steps of videos.
knowledge-parity = Γλώσσες και αναγνώστες
knowledge-parity-lead = Πού οι αναγνώστες ήθελαν μια γλώσσα και δεν τη βρήκαν, τις τελευταίες 90 ημέρες.
knowledge-parity-readers = Αναγνώστες
knowledge-parity-served = Στη γλώσσα τους
knowledge-parity-searches = Αναζητήσεις
knowledge-parity-vain = Μάταια
knowledge-parity-since = Παλιό από
knowledge-parity-missing = Προς μετάφραση: { $language }
knowledge-parity-missing-none = Όλα υπάρχουν σε αυτή τη γλώσσα.
knowledge-parity-outdated = Προς ενημέρωση: { $language }
knowledge-parity-outdated-none = Καμία μετάφραση δεν υστερεί από το πρωτότυπο.
knowledge-parity-wanted = ζητήθηκε { $count } φορές, διαβάστηκε { $views } φορές
knowledge-parity-read = { $count ->
    [one] διαβάστηκε μία φορά
   *[other] διαβάστηκε { $count } φορές
}
done-knowledge-declined = Δεν προτείνεται πια.
knowledge-board-steps = Κεφάλαια με αλλαγμένα βήματα
knowledge-steps-changed = Ο οδηγός άλλαξε.
knowledge-steps-changed-text = Δείτε αν αυτά τα κεφάλαια δείχνουν ακόμη τα σωστά βήματα και αποθηκεύστε τα.
knowledge-step-gone = Το βήμα { $number } δεν υπάρχει πια:
knowledge-step-changed = Το βήμα { $number } λέει κάτι άλλο:
# Products and versions (K10)
knowledge-products = Προϊόντα
knowledge-products-hint = Όλα για αυτό που έχετε
knowledge-products-all = Όλα τα προϊόντα
knowledge-products-lead = Επιλέξτε το δικό σας: οδηγοί, απαντήσεις και βίντεο γι’ αυτό είναι μαζί.
knowledge-products-empty = Δεν υπάρχουν ακόμη προϊόντα
knowledge-products-empty-desk = Προσθέστε το πρώτο. Τα άρθρα, οι ερωτήσεις και τα βίντεο θα μπορούν τότε να δηλώνουν για ποιο προϊόν είναι.
knowledge-products-desk = Το θέμα του περιεχομένου σας. Κάθε προϊόν έχει δική του σελίδα.
knowledge-products-retired = Δεν πωλούνται πλέον
knowledge-product-offered = Διατίθεται
knowledge-product-retired = Δεν διατίθεται πλέον
knowledge-product-is-retired = Δεν διαθέτουμε πλέον αυτό το προϊόν. Όσα γράψαμε γι’ αυτό παραμένουν εδώ.
knowledge-product-search = Αναζήτηση στο { $product }
knowledge-product-narrowed = Μόνο όσα ισχύουν για την έκδοση { $version }.
knowledge-product-whole = Εμφάνιση όλων των εκδόσεων
knowledge-product-empty = Δεν υπάρχει ακόμη τίποτα εδώ
knowledge-product-empty-text = Κανένα άρθρο, ερώτηση ή βίντεο δεν αφορά ακόμη αυτό το προϊόν. Όλη η υπόλοιπη βοήθεια είναι στη διάθεσή σας.
knowledge-product-articles = Τα πιο αναγνωσμένα
knowledge-product-questions = Συχνές ερωτήσεις
knowledge-product-videos = Βίντεο
knowledge-product-new = Νέα
knowledge-product-versions = Εκδόσεις
knowledge-product-version = Έκδοση
knowledge-product-released = Κυκλοφόρησε
knowledge-product-support = Υποστήριξη
knowledge-release-supported = Υποστηρίζεται
knowledge-release-ended = Η υποστήριξη έληξε
knowledge-narrowed-to = Μόνο όσα αφορούν το
knowledge-narrowed-whole = Εμφάνιση όλων
knowledge-new-product = Νέο προϊόν
knowledge-field-product = Προϊόν
knowledge-field-product-name = Όνομα
knowledge-any-product = Οποιοδήποτε προϊόν
knowledge-add-product = Προσθήκη προϊόντος
knowledge-releases-empty = Δεν υπάρχουν ακόμη εκδόσεις. Ένα προϊόν χωρίς εκδόσεις δεν τις χρειάζεται.
knowledge-new-release = Νέα έκδοση
knowledge-change-release = Αλλαγή της έκδοσης
knowledge-add-release = Προσθήκη έκδοσης
knowledge-release-hint = Όπως την ξέρουν οι πελάτες: 4.2 ή άνοιξη 2026.
knowledge-delete-release = Διαγραφή έκδοσης
knowledge-delete-product = Διαγραφή προϊόντος
knowledge-delete-product-text = Μπορεί να διαγραφεί μόνο προϊόν που δεν το αφορά κανένα περιεχόμενο. Όποιο δεν πωλείται πια ορίζεται ως «Δεν διατίθεται πλέον»: η σελίδα του παραμένει.
knowledge-topics-versions = Μόνο ορισμένες εκδόσεις του { $product }
knowledge-category-products-hint = Η σελίδα της κατηγορίας τα δείχνει και οι σελίδες τους οδηγούν εδώ.
knowledge-topics-hint = Καμία επιλογή: ισχύει για όλες τις εκδόσεις.
knowledge-error-product-name = Δώστε στο προϊόν όνομα τουλάχιστον σε μία γλώσσα.
knowledge-error-product-used = Υπάρχει περιεχόμενο για αυτό το προϊόν και δεν μπορεί να διαγραφεί. Ορίστε το ως «Δεν διατίθεται πλέον».
knowledge-error-release-name = Γράψτε πώς λέγεται η έκδοση.
knowledge-error-release-words = Έως 40 χαρακτήρες, χωρίς κόμμα, εισαγωγικά και @.
knowledge-error-release-taken = Το προϊόν έχει ήδη έκδοση με αυτό το όνομα.
knowledge-error-release-used = Υπάρχει περιεχόμενο για αυτή την έκδοση και δεν μπορεί να διαγραφεί. Ορίστε την ως «Η υποστήριξη έληξε».
knowledge-error-day = Γράψτε την ημέρα ως έτος-μήνας-ημέρα, για παράδειγμα 2026-11-30.
done-knowledge-product-deleted = Το προϊόν διαγράφηκε.
done-knowledge-release-deleted = Η έκδοση διαγράφηκε.
home-block-products = Προϊόντα
knowledge-import-product = Δεν υπάρχει προϊόν ή έκδοση «{ $detail }». Δημιουργήστε το πρώτα ή δηλώστε το στο products.toml.

# Blocks and passages (K4)
knowledge-kind-block = Τμήμα
knowledge-form-block = Τμήμα
knowledge-tab-block = Τμήματα
knowledge-new-block = Νέο τμήμα
knowledge-begin-block = {""}
knowledge-blocks = Τμήματα
knowledge-blocks-lead = Γράφονται μία φορά και περιλαμβάνονται σε πολλά κείμενα. Όταν αλλάζει ένα τμήμα, αλλάζει κάθε σελίδα που το χρησιμοποιεί.
knowledge-blocks-empty = Δεν υπάρχουν ακόμη τμήματα
knowledge-blocks-empty-text = Μια προειδοποίηση, μια διεύθυνση, ένα βήμα που βρίσκεται σε δέκα άρθρα: γράψτε το εδώ μία φορά.
knowledge-block-mark = Στο κείμενο γράφεται ως
knowledge-block-hint = Συμπεριλάβετέ το με το κουμπί του βιβλίου στη γραμμή εργαλείων ή με αυτή τη γραμμή μόνη της σε παράγραφο:
knowledge-used-in = Χρησιμοποιείται σε
knowledge-block-unused = Δεν χρησιμοποιείται ακόμη
knowledge-block-users = { $count ->
    [one] Ένα κείμενο
   *[other] { $count } κείμενα
}
knowledge-block-missing = Δεν υπάρχει τμήμα { $id }. Οι αναγνώστες δεν βλέπουν τίποτα εδώ.
knowledge-block-not-public = Το τμήμα «{ $title }» δεν έχει δημοσιευτεί. Οι αναγνώστες δεν βλέπουν τίποτα εδώ.
knowledge-block-too-large = Μαζί με τα τμήματά του, αυτό το κείμενο ξεπερνά τα 2 MB και δεν μπορεί να δημοσιευτεί. Έγινε πολύ μεγάλο στο «{ $title }»· η συνέχεια παραλείπεται εδώ.
knowledge-error-way-round = Αυτό το τμήμα θα περιλάμβανε τον εαυτό του. Αφαιρέστε ένα από τα τμήματα της διαδρομής.
knowledge-error-blocks-large = Μαζί με τα τμήματά του, αυτό το κείμενο ξεπερνά τα 2 MB. Χρησιμοποιήστε τα λιγότερες φορές ή συντομεύστε τα.
knowledge-way-round = Ο κύκλος:
knowledge-blocks-too-large = Έγινε πολύ μεγάλο στο:
knowledge-import-block = Δεν υπάρχει τμήμα «{ $detail }»· η γραμμή μένει ως έχει και οι αναγνώστες δεν βλέπουν τίποτα εκεί.
knowledge-act-only = Απόσπασμα για έκδοση ή πλατφόρμα
knowledge-pick = Μέρη αυτής της σελίδας ισχύουν για μία έκδοση ή πλατφόρμα. Επιλέξτε τη δική σας· θα τη θυμόμαστε.
knowledge-pick-show = Εμφάνιση
knowledge-platform = Πλατφόρμα
knowledge-any-version = Όλες οι εκδόσεις
knowledge-any-platform = Όλες οι πλατφόρμες
knowledge-only-version = Έκδοση { $names }
knowledge-import-way-round = Το τμήμα «{ $detail }» θα περιλάμβανε τον εαυτό του και παραλείφθηκε.
knowledge-import-blocks-large = Μαζί με τα τμήματά του, το κείμενο ξεπερνά τα 2 MB, στο «{ $detail }»· δεν εισήχθη.

# Releases (U2)
knowledge-checking = Ελέγχεται για { $release }
knowledge-checks = Προς έλεγχο
knowledge-checks-lead = Όσα γράψαμε για το προϊόν και αν ισχύουν ακόμη για αυτή την έκδοση. Οι μεταφράσεις ακολουθούν το πρωτότυπο.
knowledge-checks-progress = ελέγχθηκαν { $done } από { $count }
knowledge-checks-none = Τίποτα δεν έχει σημειωθεί για αυτή την έκδοση
knowledge-checks-none-text = Σημειώστε παρακάτω όσα αφορούν το προϊόν. Κάθε υπεύθυνος λαμβάνει ένα μήνυμα.
knowledge-checks-done = Όλα έχουν ελεγχθεί
knowledge-checks-done-text = Όλα όσα σημειώθηκαν ισχύουν για αυτή την έκδοση.
knowledge-checks-due = Έως
knowledge-checks-within = Μόνο στην κατηγορία
knowledge-checks-begin = Σημειώστε τι πρέπει να ελεγχθεί
knowledge-checks-more = Σημειώστε περισσότερα
knowledge-checks-begin-text = Τα δημοσιευμένα κείμενα για το προϊόν μένουν σημειωμένα ώσπου ένας συντάκτης να πει ότι ισχύουν ή να τα δημοσιεύσει ξανά. Οι υπεύθυνοι λαμβάνουν ένα μήνυμα για όλα.
knowledge-checks-mark = Σημείωση
knowledge-checks-mark-all = Σημείωση προς έλεγχο όσων αφορούν το προϊόν
knowledge-checks-settled = Ελέγχθηκαν τελευταία
knowledge-verify = Ισχύει ως έχει
knowledge-verify-chosen = Τα επιλεγμένα ισχύουν ως έχουν
knowledge-checked-as-is = Ισχύει ως έχει
knowledge-checked-edited = Δημοσιεύτηκε ξανά
knowledge-state-verify = Προς έλεγχο για έκδοση
knowledge-board-verify = Προς έλεγχο για έκδοση
done-knowledge-checks-begun = Σημειώθηκαν. Οι υπεύθυνοι ενημερώνονται.
done-knowledge-verified = Καταγράφηκε: ισχύει για αυτή την έκδοση.
knowledge-notice-checks = Τα κείμενά σας πρέπει να ελεγχθούν για μια έκδοση
knowledge-notice-checks-hint = Ένα μήνυμα για όλα, όταν καταχωρίζεται νέα έκδοση προϊόντος.
knowledge-mail-checks-subject = { $count ->
    [one] Ένα κείμενό σας πρέπει να ελεγχθεί για { $release }
   *[other] { $count } κείμενά σας πρέπει να ελεγχθούν για { $release }
}
knowledge-mail-checks-text = Καταχωρίστηκε η έκδοση { $release }. Δείτε αν ισχύουν ακόμη όσα έχετε υπό την ευθύνη σας (σύνολο { $count }): επιβεβαιώστε το ή δημοσιεύστε τα ξανά.
knowledge-mail-checks-open = Δείτε τη λίστα

## Limited editors
knowledge-error-not-your-section = Επιλέξτε μία από τις ενότητες στις οποίες γράφετε.
knowledge-your-sections = Βλέπετε όσα βρίσκονται στις ενότητες στις οποίες γράφετε. Τα υπόλοιπα διαβάζονται στη σελίδα τους.
knowledge-both-tab = Δίπλα δίπλα
knowledge-import-sync-html = Οι σελίδες HTML δεν συγχρονίζονται· μετατρέψτε τη σελίδα σε Markdown
knowledge-folder = Συγχρονισμός με φάκελο
knowledge-folder-lead = Όπου τα αρχεία ενός φακέλου και η πύλη λένε διαφορετικά πράγματα, τίποτα δεν αλλάζει μέχρι να αποφασίσει κάποιος.
knowledge-folder-count = { $count ->
    [one] { $count } αρχείο είναι συγχρονισμένο
   *[other] { $count } αρχεία είναι συγχρονισμένα
}
knowledge-folder-last = τελευταία αλλαγή { $date }
knowledge-folder-never = Κανένας φάκελος δεν έχει συγχρονιστεί ακόμη
knowledge-folder-never-text = Όποιος λειτουργεί την πύλη μπορεί να τη συγχρονίζει με έναν φάκελο αρχείων Markdown, με την εντολή:
knowledge-folder-none = Ο φάκελος και η πύλη λένε το ίδιο
knowledge-folder-both = Άλλαξε και στον φάκελο και στην πύλη
knowledge-folder-draft = Άλλαξε στον φάκελο, ενώ στην πύλη περιμένει αδημοσίευτο πρόχειρο
knowledge-folder-file-gone = Το αρχείο δεν υπάρχει πια· το κείμενο είναι ακόμη εδώ
knowledge-folder-text-gone = Το κείμενο δεν υπάρχει πια εδώ· το αρχείο είναι ακόμη εκεί
knowledge-folder-listed-gone = Διαγράφηκε εδώ· το αρχείο το αναφέρει ακόμη
knowledge-folder-take-both = Να ισχύσει ο φάκελος
knowledge-folder-keep-both = Να ισχύσει η πύλη
knowledge-folder-take-draft = Να ισχύσει ο φάκελος, χωρίς το πρόχειρο
knowledge-folder-keep-draft = Να ισχύσει η πύλη
knowledge-folder-take-file-gone = Απόσυρση του κειμένου
knowledge-folder-keep-file-gone = Νέα εγγραφή του αρχείου
knowledge-folder-take-text-gone = Δημιουργία του κειμένου ξανά
knowledge-folder-take-listed-gone = Δημιουργία ξανά
knowledge-folder-keep-text-gone = Διαγραφή του αρχείου
knowledge-folder-keep-listed-gone = Αφαίρεση από το αρχείο
knowledge-folder-chosen-folder = Στην επόμενη εκτέλεση ισχύει ο φάκελος
knowledge-folder-chosen-portal = Στην επόμενη εκτέλεση ισχύει η πύλη
knowledge-folder-undo = Αναίρεση
knowledge-folder-in-folder = Στον φάκελο
knowledge-folder-in-portal = Στην πύλη
knowledge-folder-no-file = Ο φάκελος δεν έχει πια αυτό το αρχείο· η πύλη λέει:
knowledge-folder-no-text = Η πύλη δεν έχει πια αυτό το κείμενο· το αρχείο λέει:
done-knowledge-folder-chosen = Σημειώθηκε. Θα γίνει στην επόμενη εκτέλεση.
done-knowledge-folder-undone = Περιμένει ξανά απόφαση.
knowledge-broken-anchor = Οδηγεί σε σημείο της σελίδας που δεν υπάρχει πια· η ίδια η σελίδα υπάρχει.
knowledge-gaps = Κενά
knowledge-gaps-lead = Τι ζήτησε ο κόσμος σε 90 ημέρες και δεν βρήκε. Πρώτα ό,τι συνάντησαν οι περισσότεροι.
knowledge-gaps-none = Κανένα κενό
knowledge-gaps-none-text = Εδώ θα ήταν λέξεις που αναζητούνται μάταια, όμοια αιτήματα, απαντήσεις «όχι» και γλώσσες που ήθελαν οι αναγνώστες.
knowledge-gaps-no-cost = Ένας διαχειριστής μπορεί να ορίσει τι κοστίζει μια επαφή, στο Περιεχόμενο → Δημοσίευση· τότε κάθε γραμμή λέει τι μπορεί να αξίζει.
knowledge-gaps-declined = Ό,τι δεν χρειάζεται απάντηση
knowledge-gap-write = Γράψτε το
knowledge-gap-improve = Βελτιώστε το
knowledge-gap-translate = Μεταφράστε το
knowledge-gap-decline = Δεν χρειάζεται απάντηση
knowledge-gap-undo = Αναίρεση
knowledge-gap-nothing = { $count ->
    [one] αναζητήθηκε μία φορά, δεν βρέθηκε τίποτα
   *[other] αναζητήθηκε { $count } φορές, δεν βρέθηκε τίποτα
}
knowledge-gap-unopened = { $count ->
    [one] αναζητήθηκε μία φορά, δεν ανοίχτηκε τίποτα
   *[other] αναζητήθηκε { $count } φορές, δεν ανοίχτηκε τίποτα
}
knowledge-gap-sent = { $count ->
    [one] ακολούθησε { $count } αίτημα
   *[other] ακολούθησαν { $count } αιτήματα
}
knowledge-gap-wanted = { $count ->
    [one] { $count } αναγνώστης ήθελε αυτή τη γλώσσα
   *[other] { $count } αναγνώστες ήθελαν αυτή τη γλώσσα
}
knowledge-gap-noes = { $count ->
    [one] { $count } αναγνώστης είπε όχι
   *[other] { $count } αναγνώστες είπαν όχι
}
knowledge-gap-worth = περίπου { $amount } { $currency }
knowledge-cost = Κόστος μιας επαφής
knowledge-cost-hint = Τι σας κοστίζει όταν πρέπει να απαντηθεί κάποιος, σε ακέραιες μονάδες. Τα κενά λένε τότε τι μπορεί να αξίζει να κλείσουν.
knowledge-currency = Νόμισμα
knowledge-currency-hint = Ο κωδικός του, για παράδειγμα EUR ή HKD.
knowledge-error-cost = Δώστε έναν ακέραιο αριθμό και τα τρία γράμματα ενός νομίσματος.
knowledge-board-gaps = Κενά
done-knowledge-undeclined = Είναι ξανά στη λίστα.
