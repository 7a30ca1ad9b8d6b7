## Set-up.
admin-setup-title = Postavite svoj portal
admin-setup-lead = Dvije minute i vaš je. Sve možete kasnije promijeniti u postavkama.
admin-setup-you = Vi
admin-your-name = Vaše ime
admin-your-email = Vaša e-pošta
admin-your-password = Lozinka
admin-your-password-hint = Najmanje deset znakova. Dobro je nekoliko riječi koje nisu povezane.
admin-setup-portal = Vaš portal
admin-setup-mail = E-pošta
admin-setup-mail-text = Portal piše korisnicima usluge i agentima. Bez poslužitelja e-pošte čuva poruke dok ga ne upišete.
admin-setup-samples = Za početak
admin-samples = Dodaj primjere članaka i obrazaca za zahtjeve koje mogu promijeniti ili izbrisati
admin-setup-finish = Dovrši
admin-setup-tried = Ništa se ne sprema dok ne završite. Prije toga ponovno upišite lozinku.
done-set-up = Vaš je portal spreman. Prijavite se adresom i lozinkom koje ste upravo odabrali.

## Settings.
admin-menu-settings = Postavke
admin-title = Postavke
admin-path = Putanja
admin-door-site = Naziv i izgled
admin-door-site-hint = Naziv, jezici, boje, logotip, obavijest, zaglavlje, podnožje
admin-door-sites = Web-mjesta
admin-door-sites-hint = Više portala prema nazivu hosta
admin-door-mail = E-pošta
admin-door-mail-hint = Poslužitelj koji šalje i probna poruka
admin-door-jobs = Pozadinski zadaci
admin-door-jobs-hint = Što čeka i što nije uspjelo
admin-failed-jobs = { $count ->
    [one] { $count } zadatak je obustavljen. Pogledajte o čemu je riječ.
    [few] { $count } zadatka su obustavljena. Pogledajte o čemu je riječ.
   *[other] { $count } zadataka je obustavljeno. Pogledajte o čemu je riječ.
}
admin-site-name = Naziv
admin-site-name-hint = Stoji na vrhu svake stranice i u svakoj poruci e-pošte.
admin-host = Naziv hosta
admin-host-hint = Na primjer help.example.com. Zvjezdica se odaziva na svaki naziv koji nema nijedno drugo web-mjesto.
admin-tagline-in = Rečenica ispod naziva ({ $language })
admin-notice-in = Obavijest ({ $language })
admin-header-in = Zaglavlje ({ $language })
admin-footer-in = Podnožje ({ $language })
admin-look = Izgled
admin-brand = Boja
admin-brand-hint = Jedina boja za isticanje. Njezine nijanse i boja teksta na njoj izvode se tako da ih svatko može pročitati.
admin-contrast = Tekst na njoj ima kontrast { $ratio } : 1.
admin-contrast-check = Provjeri boju
admin-brand-dark = Boja na tamnim stranicama
admin-brand-dark-hint = Na primjer #7cd9c4. Prazno: izvodi se iz druge boje.
admin-logo = Logotip
admin-logo-hint = PNG, JPEG, GIF ili WebP, najviše 500 KB, najbolje bez ruba.
admin-no-logo = Ukloni logotip
admin-css = Vlastita pravila stila
admin-css-hint = CSS, učitava se nakon našega. Ništa se ne smije učitavati s drugih hostova.
admin-notice = Obavijest
admin-notice-hint = Redak na vrhu svake stranice, na primjer kad nešto ne radi. Markdown. Prazno: nema je.
admin-header = Zaglavlje
admin-header-hint = Redak iznad svake javne stranice, u Markdownu: primjerice poveznice na glavne stranice i trgovinu.
admin-footer = Podnožje
admin-footer-hint = Poveznice kao što su impresum i privatnost, u Markdownu.
admin-languages = Jezici
admin-languages-hint = Na kojim se jezicima nudi sadržaj.
admin-languages-all-hint = Sadržaj može biti na bilo kojem od ovih jezika. Samo sučelje dostupno je na engleskom, filipinskom, hrvatskom, grčkom i tradicionalnom kineskom.
admin-default-language = Prvi jezik
admin-default-language-hint = Prikazuje se kad ništa drugo nije poznato i umjesto prijevoda koji nedostaju.
admin-sites-text = Svako web-mjesto ima vlastiti naziv hosta, jezike, izgled i sadržaj.
admin-new-site = Novo web-mjesto
admin-create = Stvori
done-site-saved = Spremljeno.
admin-mail-url = Poslužitelj e-pošte
admin-mail-url-hint = Na primjer smtps://user:password@mail.example.com ili smtp://localhost:25.
admin-mail-sender = Adresa pošiljatelja
admin-mail-test = Pošalji mi probnu poruku
admin-mail-test-subject = E-pošta radi
admin-mail-test-text = Ovo je proba. Portal može slati e-poštu.
admin-mail-test-sent = Poslužitelj je preuzeo poruku za { $email }. Provjerite stiže li, a zatim spremite.
admin-mail-test-failed = Poruku nije bilo moguće poslati. Poslužitelj je odgovorio:
admin-mail-test-silent = ništa u roku od deset sekundi. Provjerite host i port.
done-mail-saved = Spremljeno. Poruke koje čekaju šalju se u roku od pet minuta.
admin-jobs-waiting = { $count ->
    [0] Ništa ne čeka.
    [one] { $count } zadatak čeka na izvršenje.
    [few] { $count } zadatka čekaju na izvršenje.
   *[other] { $count } zadataka čeka na izvršenje.
}
admin-no-failed-jobs = Nema obustavljenih zadataka
admin-no-failed-jobs-text = Slanje e-pošte, ažuriranje indeksa i slično pokušava se satima prije nego što završi ovdje.
admin-job-kind = Zadatak
admin-job-error = Zadnja pogreška
admin-job-tried = Pokušaji
admin-job-retry = Pokušaj ponovno
done-job-retried = Pokušava se ponovno.

## What is wrong.
admin-error-name-empty = Upišite naziv.
admin-error-name-long = Naziv mora imati manje od 60 znakova.
admin-error-locales-empty = Odaberite barem jedan jezik.
admin-error-colour = Napišite boju poput #1f6f5c.
admin-error-css-long = Pravila stila moraju imati manje od 50 KB.
admin-error-css-foreign = Pravila stila ne smiju ništa učitavati s drugih hostova. Prenesite ono što trebate ili to izostavite.
admin-error-host = Napišite naziv hosta poput help.example.com, bez https:// i bez porta.
admin-error-host-taken = Drugo web-mjesto već ima taj naziv hosta.
admin-error-logo-kind = Ovo nije slika koju prikazuje svaki preglednik. Upotrijebite PNG, JPEG, GIF ili WebP.
admin-error-logo-large = Logotip mora imati manje od 500 KB.
admin-error-sender = Upišite adresu s koje dolaze poruke, kao što je support@example.com.
admin-error-test-to = Gore upišite svoju adresu: onamo ide probna poruka.
admin-error-mail-url = Napišite poslužitelj poput smtps://user:password@mail.example.com.
