## Set-up.
admin-setup-title = Ρυθμίστε την πύλη σας
admin-setup-lead = Δύο λεπτά και είναι δική σας. Όλα μπορούν να αλλάξουν αργότερα στις «Ρυθμίσεις».
admin-setup-you = Εσείς
admin-your-name = Το όνομά σας
admin-your-email = Το email σας
admin-your-password = Κωδικός πρόσβασης
admin-your-password-hint = Τουλάχιστον δέκα χαρακτήρες. Μερικές λέξεις άσχετες μεταξύ τους είναι καλή επιλογή.
admin-setup-portal = Η πύλη σας
admin-setup-mail = Email
admin-setup-mail-text = Η πύλη γράφει σε πελάτες και εκπροσώπους υποστήριξης. Χωρίς διακομιστή email, κρατά τα μηνύματα ώσπου να εισαγάγετε έναν.
admin-setup-samples = Για αρχή
admin-samples = Να προστεθούν δείγματα άρθρων και φορμών αιτημάτων που μπορώ να αλλάξω ή να διαγράψω
admin-setup-finish = Ολοκλήρωση
admin-setup-tried = Τίποτα δεν αποθηκεύεται πριν ολοκληρώσετε. Πληκτρολογήστε ξανά τον κωδικό πρόσβασης πριν από αυτό.
done-set-up = Η πύλη σας είναι έτοιμη. Συνδεθείτε με τη διεύθυνση και τον κωδικό πρόσβασης που μόλις επιλέξατε.

## Settings.
admin-menu-settings = Ρυθμίσεις
admin-title = Ρυθμίσεις
admin-path = Διαδρομή
admin-door-site = Όνομα και εμφάνιση
admin-door-site-hint = Όνομα, γλώσσες, χρώματα, λογότυπο, ανακοίνωση, κεφαλίδα, υποσέλιδο
admin-door-sites = Ιστότοποι
admin-door-sites-hint = Περισσότερες πύλες ανά όνομα κεντρικού υπολογιστή
admin-door-mail = Email
admin-door-mail-hint = Ο διακομιστής αποστολής και μια δοκιμή
admin-door-jobs = Εργασίες παρασκηνίου
admin-door-jobs-hint = Τι περιμένει και τι απέτυχε
admin-failed-jobs = { $count ->
    [one] Μία εργασία εγκαταλείφθηκε. Δείτε την.
   *[other] { $count } εργασίες εγκαταλείφθηκαν. Δείτε τες.
}
admin-site-name = Όνομα
admin-site-name-hint = Εμφανίζεται στο επάνω μέρος κάθε σελίδας και σε κάθε email.
admin-host = Όνομα κεντρικού υπολογιστή
admin-host-hint = Για παράδειγμα help.example.com. Ένας αστερίσκος ανταποκρίνεται σε κάθε όνομα που δεν έχει άλλος ιστότοπος.
admin-tagline-in = Πρόταση κάτω από το όνομα ({ $language })
admin-notice-in = Ανακοίνωση ({ $language })
admin-header-in = Κεφαλίδα ({ $language })
admin-footer-in = Υποσέλιδο ({ $language })
admin-look = Εμφάνιση
admin-brand = Χρώμα
admin-brand-hint = Το μοναδικό χρώμα έμφασης. Οι αποχρώσεις του και το κείμενο επάνω του προκύπτουν έτσι ώστε να διαβάζονται από όλους.
admin-contrast = Το κείμενο επάνω του έχει αντίθεση { $ratio } : 1.
admin-contrast-check = Έλεγχος του χρώματος
admin-brand-dark = Χρώμα σε σκούρες σελίδες
admin-brand-dark-hint = Για παράδειγμα #7cd9c4. Κενό: προκύπτει από το άλλο.
admin-logo = Λογότυπο
admin-logo-hint = PNG, JPEG, GIF ή WebP, έως 500 KB, κατά προτίμηση χωρίς περιθώριο.
admin-no-logo = Αφαίρεση του λογοτύπου
admin-css = Δικοί σας κανόνες στιλ
admin-css-hint = CSS, φορτώνεται μετά το δικό μας. Δεν επιτρέπεται να φορτώνεται τίποτα από άλλους διακομιστές.
admin-notice = Ανακοίνωση
admin-notice-hint = Μια γραμμή στο επάνω μέρος κάθε σελίδας, για παράδειγμα όταν κάτι δεν λειτουργεί. Markdown. Κενό: καμία.
admin-header = Κεφαλίδα
admin-header-hint = Μια γραμμή πάνω από κάθε δημόσια σελίδα, σε Markdown: για παράδειγμα σύνδεσμοι προς τον κύριο ιστότοπο και το κατάστημά σας.
admin-footer = Υποσέλιδο
admin-footer-hint = Σύνδεσμοι όπως στοιχεία εταιρείας και απόρρητο, σε Markdown.
admin-languages = Γλώσσες
admin-languages-hint = Σε ποιες γλώσσες προσφέρεται το περιεχόμενο.
admin-languages-all-hint = Το περιεχόμενο μπορεί να είναι σε οποιαδήποτε από αυτές. Το ίδιο το περιβάλλον χρήστη διατίθεται στα Αγγλικά, τα Φιλιπινέζικα, τα Κροατικά, τα Ελληνικά και τα Παραδοσιακά Κινεζικά.
admin-default-language = Πρώτη γλώσσα
admin-default-language-hint = Εμφανίζεται όταν δεν είναι γνωστό τίποτε άλλο, καθώς και στη θέση μεταφράσεων που λείπουν.
admin-sites-text = Κάθε ιστότοπος έχει το δικό του όνομα κεντρικού υπολογιστή, τις δικές του γλώσσες, τη δική του εμφάνιση και το δικό του περιεχόμενο.
admin-new-site = Νέος ιστότοπος
admin-create = Δημιουργία
done-site-saved = Αποθηκεύτηκε.
admin-mail-url = Διακομιστής email
admin-mail-url-hint = Για παράδειγμα smtps://user:password@mail.example.com ή smtp://localhost:25.
admin-mail-sender = Διεύθυνση αποστολέα
admin-mail-test = Στείλτε μου ένα δοκιμαστικό email
admin-mail-test-subject = Το email λειτουργεί
admin-mail-test-text = Αυτή είναι μια δοκιμή. Η πύλη μπορεί να στέλνει email.
admin-mail-test-sent = Ο διακομιστής παρέλαβε το email προς { $email }. Δείτε αν φτάνει και έπειτα αποθηκεύστε.
admin-mail-test-failed = Δεν ήταν δυνατή η αποστολή του email. Ο διακομιστής απάντησε:
admin-mail-test-silent = τίποτα μέσα σε δέκα δευτερόλεπτα. Ελέγξτε τον κεντρικό υπολογιστή και τη θύρα.
done-mail-saved = Αποθηκεύτηκε. Τα email που περιμένουν θα σταλούν μέσα σε πέντε λεπτά.
admin-jobs-waiting = { $count ->
    [0] Δεν περιμένει τίποτα.
    [one] Μία εργασία περιμένει να εκτελεστεί.
   *[other] { $count } εργασίες περιμένουν να εκτελεστούν.
}
admin-no-failed-jobs = Δεν εγκαταλείφθηκε τίποτα
admin-no-failed-jobs-text = Για τα email, τις ενημερώσεις ευρετηρίου και τα παρόμοια γίνονται προσπάθειες επί ώρες, προτού καταλήξουν εδώ.
admin-job-kind = Εργασία
admin-job-error = Τελευταίο σφάλμα
admin-job-tried = Προσπάθειες
admin-job-retry = Δοκιμή ξανά
done-job-retried = Γίνεται νέα προσπάθεια.

## What is wrong.
admin-error-name-empty = Εισαγάγετε ένα όνομα.
admin-error-name-long = Το όνομα πρέπει να έχει λιγότερους από 60 χαρακτήρες.
admin-error-locales-empty = Επιλέξτε τουλάχιστον μία γλώσσα.
admin-error-colour = Γράψτε το χρώμα όπως #1f6f5c.
admin-error-css-long = Οι κανόνες στιλ πρέπει να είναι μικρότεροι από 50 KB.
admin-error-css-foreign = Οι κανόνες στιλ δεν επιτρέπεται να φορτώνουν τίποτα από άλλους διακομιστές. Ανεβάστε ό,τι χρειάζεστε ή παραλείψτε το.
admin-error-host = Γράψτε ένα όνομα κεντρικού υπολογιστή όπως help.example.com, χωρίς https:// και χωρίς θύρα.
admin-error-host-taken = Άλλος ιστότοπος έχει ήδη αυτό το όνομα κεντρικού υπολογιστή.
admin-error-logo-kind = Αυτή δεν είναι εικόνα που εμφανίζεται σε κάθε πρόγραμμα περιήγησης. Χρησιμοποιήστε PNG, JPEG, GIF ή WebP.
admin-error-logo-large = Το λογότυπο πρέπει να είναι μικρότερο από 500 KB.
admin-error-sender = Εισαγάγετε τη διεύθυνση από την οποία στέλνονται τα email, όπως support@example.com.
admin-error-test-to = Εισαγάγετε παραπάνω τη διεύθυνσή σας: εκεί στέλνεται το δοκιμαστικό email.
admin-error-mail-url = Γράψτε τον διακομιστή όπως smtps://user:password@mail.example.com.
