## Izbornici.
tickets-menu-requests = Zahtjevi
tickets-menu-mine = Moji zahtjevi
tickets-menu-desk = Radni stol
tickets-menu-forms = Obrasci za zahtjeve
tickets-path = Putanja

## Vlastiti zahtjevi.
tickets-list-title = Moji zahtjevi
tickets-list-new = Novi zahtjev
tickets-list-visitor-title = Pitajte nas
tickets-list-visitor-text = Pišite nam bez korisničkog računa ili se prijavite da vidite što je s vašim ranijim zahtjevima.
tickets-list-scope = Čiji zahtjevi
tickets-list-own = Moji
tickets-list-organisation = Moja organizacija
tickets-list-search = Pretraži zahtjeve
tickets-list-find = Traži
tickets-list-all = Svi
tickets-list-open = Otvoreni
tickets-list-done = Završeni
tickets-list-your-turn = Vi ste na redu
tickets-list-none-title = Ništa ne odgovara
tickets-list-none-text = Nijedan zahtjev nema te riječi ili to stanje. Pokušajte s manje riječi ili pogledajte sve.
tickets-list-empty-title = Još nema zahtjeva
tickets-list-empty-text = Kad nam pišete, ovdje ćete vidjeti što se s time događa.

## Obrazac.
tickets-new-title = Pišite nam
tickets-new-lead = O čemu se radi? Odaberite temu koja najbolje odgovara.
tickets-new-none-title = Ovdje se zahtjevi ne primaju
tickets-new-none-text = Nema obrasca kojim se možete poslužiti. Prijavite se ili se vratite kasnije.
tickets-new-promise = { $hours ->
    [one] Odgovaramo u roku od { $hours } sata.
    [few] Odgovaramo u roku od { $hours } sata.
   *[other] Odgovaramo u roku od { $hours } sati.
}
tickets-new-files-again = Preglednik ne može sam ponovno poslati iste datoteke: odaberite ih još jednom.
tickets-choose = Odaberite
tickets-field-subject = Predmet
tickets-field-subject-hint = Jedna rečenica koja kaže o čemu se radi.
tickets-field-body = Poruka
tickets-field-body-hint = Što ste radili, što se dogodilo i što ste očekivali. Možete koristiti Markdown.
tickets-field-files = Datoteke
tickets-field-files-hint = Slike pomažu. Najviše deset datoteka.
tickets-field-name = Ime
tickets-field-email = E-pošta
tickets-field-email-hint = Na tu adresu šaljemo poveznicu; zahtjev vrijedi kad je otvorite.
tickets-field-assignee = Agent
tickets-field-state = Stanje
tickets-field-priority = Prioritet
tickets-field-tags = Oznake
tickets-field-form = Područje
tickets-similar-title = Nešto slično već ste pitali:
tickets-similar-text = Ako je riječ o istoj stvari, dopišite to onom zahtjevu: brže odgovaramo kad je sve na jednom mjestu.
tickets-similar-anyway = Radi se o nečem drugom, pošalji
tickets-before-title = Ono što ste prvo poslali zahtjev je
tickets-before-anyway = Pošalji ovo kao poseban zahtjev
tickets-deflect-title = Možda je odgovor ovdje
tickets-deflect-idle = Dok upisujete predmet, ovdje tražimo odgovore.
tickets-deflect-solved = To je riješilo problem
tickets-solved-title = Drago nam je
tickets-solved-text = Ništa nije poslano. Bilježimo samo da je odgovor pomogao.
tickets-solved-home = Na početnu stranicu
tickets-solved-other = Pitaj nešto drugo
tickets-check-title = Pogledajte e-poštu
tickets-check-text = Poslali smo vam poveznicu. Otvorite je i vaš zahtjev kreće prema nama.
tickets-check-missing = Ni nakon nekoliko minuta nema ničega? Pogledajte neželjenu poštu ili ponovno pošaljite obrazac.
tickets-confirm-title = Pošaljite svoj zahtjev
tickets-confirm-text = Jednim pritiskom potvrđujete svoju adresu i zahtjev kreće prema nama.
tickets-confirm-button = Potvrdi i pošalji
tickets-error-subject-missing = U jednoj rečenici recite o čemu se radi.
tickets-error-subject-long = Predmet je predug: najviše 200 znakova, ostatak ide u poruku.
tickets-error-body-missing = Napišite poruku.
tickets-error-body-long = Poruka je preduga: najviše 20.000 znakova. Ostatak stavite u datoteku.
tickets-error-name-missing = Upišite svoje ime.
tickets-error-email = Upišite adresu e-pošte, na primjer ana@example.org.
tickets-error-too-long = Ovo je predugo.
tickets-error-field-missing = Ovo je potrebno.
tickets-error-choice = Odaberite nešto s popisa.
tickets-error-date = Upišite datum.
tickets-error-number = Upišite broj.
tickets-error-many-files = Najviše deset datoteka odjednom.
tickets-error-many-people = Zahtjev može imati najviše 20 osoba.

## Nakon slanja.
tickets-sent-mark = Poslano
tickets-sent-title = Primili smo vaš zahtjev
tickets-sent-number = Njegov je broj
tickets-sent-next = Što slijedi
tickets-sent-step-read = Netko će ga pročitati i odgovoriti do
tickets-sent-step-read-soon = Netko će ga pročitati i odgovoriti.
tickets-sent-step-mail = Odgovor dobivate e-poštom na { $email } i na stranici svojeg zahtjeva.
tickets-sent-step-page = Dotad ondje u svakom trenutku možete dodati riječi i datoteke.
tickets-sent-open = Otvori zahtjev

## Stranica zahtjeva.
tickets-stage-received = Primljeno
tickets-stage-in-work = U radu
tickets-stage-answered = Odgovoreno
tickets-stage-solved = Riješeno
tickets-turn-ours = Mi
tickets-turn-yours = Vi
tickets-turn-nobodys = Nitko, završeno je
tickets-next-new = Netko će pročitati vaš zahtjev
tickets-next-open = Radimo na tome i odgovaramo
tickets-next-waiting = Vi odgovarate na naše pitanje
tickets-next-on-hold = Čekamo nekog drugog, zatim odgovaramo
tickets-next-solved = Ništa; pišite ponovno ako se vrati
tickets-next-closed = Ništa; ponovno otvorite ako se vrati
tickets-promise-label = Kako stoji
tickets-promise-turn = Tko je na redu
tickets-promise-next = Sljedeći korak
tickets-promise-due = Odgovor do
tickets-promise-none = Ništa ne čeka rok
tickets-show-talk = Što je rečeno
tickets-show-answers = Što ste nam rekli
tickets-show-people = Osobe u ovom zahtjevu
tickets-reply-label = Vaš odgovor
tickets-reply-send = Pošalji odgovor
tickets-close = Gotovo je, zatvori
tickets-reopen = Ponovno otvori
tickets-join-label = Dodaj kolegu
tickets-join-hint = Osoba dobiva e-poštu s poveznicom te može čitati i odgovarati.
tickets-join-send = Dodaj
tickets-note-badge = Bilješka, samo za tim
tickets-size-kb = { $size } kB
tickets-size-mb = { $size } MB
tickets-did-state = { $name }: novo stanje „{ $state }“
tickets-plain-new = { $name } vraća zahtjev u red
tickets-plain-open = { $name } radi na tome
tickets-plain-waiting = { $name } čeka odgovor
tickets-plain-on-hold = { $name } čeka nekog drugog
tickets-plain-solved = { $name } označava zahtjev riješenim
tickets-plain-closed = { $name } zatvara zahtjev
tickets-did-take = { $name } preuzima zahtjev
tickets-did-assign = { $name } predaje zahtjev: { $to }
tickets-did-unassign = { $name } vraća zahtjev timu
tickets-did-priority = { $name }: novi prioritet „{ $priority }“
tickets-did-tags = { $name }: nove oznake { $tags }
tickets-did-on-behalf = { $name } piše umjesto korisnika
tickets-did-colleague = { $name } dodaje osobu { $to }

## Stanja i prioriteti.
tickets-state-new = Novo
tickets-state-open = Otvoreno
tickets-state-waiting = Čeka korisnika
tickets-state-on-hold = Na čekanju
tickets-state-solved = Riješeno
tickets-state-closed = Zatvoreno
tickets-priority-low = Nizak
tickets-priority-normal = Uobičajen
tickets-priority-high = Visok
tickets-priority-urgent = Hitan

## Radni stol.
tickets-desk-title = Radni stol
tickets-desk-views = Pogledi
tickets-desk-saved = Vlastiti filtri
tickets-desk-forget = Zaboravi ovaj filtar
tickets-desk-filter = Filtriraj
tickets-desk-words = Riječi
tickets-desk-state = Stanje
tickets-desk-any = Bilo koje
tickets-desk-tag = Oznaka
tickets-desk-sort = Redoslijed
tickets-desk-save-as = Sačuvaj ovaj filtar kao
tickets-desk-save = Sačuvaj
tickets-desk-new = Novi zahtjev
tickets-desk-new-title = Napiši zahtjev za korisnika
tickets-desk-new-lead = Za ljude koji su nazvali ili navratili. Dobivaju uobičajenu e-poštu i mogu ga pratiti.
tickets-desk-new-name-hint = Koristi se samo ako adresu još ne poznajemo.
tickets-desk-new-body = Što je korisnik rekao
tickets-desk-new-send = Napravi zahtjev
tickets-desk-due = odgovor do
tickets-desk-empty-title = Ovdje nema ničega
tickets-desk-empty-text = Nijedan zahtjev ne odgovara ovom pogledu. Pogledajte sve otvorene ili uživajte u miru.
tickets-desk-choose-title = Odaberite zahtjev
tickets-desk-choose-text = Popis je lijevo; tipkama j i k krećete se po njemu, ? prikazuje sve tipke.
tickets-view-mine = Moji
tickets-view-unassigned = Nedodijeljeni
tickets-view-open = Svi otvoreni
tickets-view-overdue = Zakašnjeli
tickets-view-waiting = Čekaju korisnika
tickets-view-solved = Riješeni
tickets-view-all = Svi
tickets-sort-newest = Najnoviji prvo
tickets-sort-oldest = Najstariji prvo
tickets-sort-priority = Po prioritetu
tickets-sort-due = Po roku
tickets-nobody = Nitko
tickets-me = { $name } (ja)
tickets-bulk-all = Odaberi sve
tickets-bulk-one = Odaberi #{ $number }
tickets-bulk-chosen = odabrano
tickets-bulk-tag = Dodaj oznaku
tickets-bulk-apply = Primijeni
tickets-poll = { $count ->
    [one] { $count } novi zahtjev
    [few] { $count } nova zahtjeva
   *[other] { $count } novih zahtjeva
}
tickets-poll-many = Novih zahtjeva: {"{"}n{"}"}
tickets-stale-title = Netko je u međuvremenu pisao.
tickets-stale-text = Pročitajte što je novo gore, a zatim pošaljite svoje riječi kakve jesu ili ih promijenite.
tickets-box-kind = Vrsta
tickets-box-reply = Odgovor
tickets-box-note = Bilješka
tickets-box-words = Vaše riječi
tickets-box-send = Pošalji
tickets-box-add-note = Dodaj bilješku
tickets-box-solve = Pošalji i riješi
tickets-box-then = Nakon toga zahtjev
tickets-then-waiting = zatim čeka korisnika
tickets-then-open = zatim ostaje otvoren
tickets-then-on-hold = zatim ide na čekanje
tickets-then-solved = zatim je riješen
tickets-card-customer = Korisnik
tickets-card-language = Jezik
tickets-card-colleagues = Kolege
tickets-card-fields = Polja
tickets-card-past = Drugi zahtjevi
tickets-keys-title = Tipke
tickets-keys-move = Sljedeći, prethodni
tickets-keys-choose = Odaberi
tickets-keys-reply = Odgovor
tickets-keys-note = Bilješka
tickets-keys-assign = Agent
tickets-keys-new = Novi zahtjev
tickets-keys-search = Traži
tickets-keys-send = Pošalji
tickets-keys-close = Zatvori

## E-pošta.
tickets-mail-greeting = Pozdrav { $name },
tickets-mail-open = Otvori zahtjev
tickets-mail-reason = Ovu poruku dobivate jer sudjelujete u zahtjevu #{ $number } na portalu { $site }. Poveznica ga otvara bez lozinke: nemojte je prosljeđivati.
tickets-mail-reason-confirm = Ovu poruku dobivate jer je netko upisao vašu adresu u obrazac portala { $site }.
tickets-mail-reason-agent = Ovu poruku dobivate jer odgovarate na zahtjeve na portalu { $site }.
tickets-mail-confirm-subject = Potvrdite svoj zahtjev za { $site }
tickets-mail-confirm-greeting = Pozdrav,
tickets-mail-confirm-text = Pisali ste na { $site }. Otvorite poveznicu i vaš zahtjev kreće; dotad ga nitko ne čita.
tickets-mail-confirm-not-you = Niste to bili vi? Nemojte ništa učiniti: zaboravljamo ga nakon sedam dana.
tickets-mail-confirm-button = Pošalji zahtjev
tickets-mail-received-subject = [#{ $number }] Primili smo vaš zahtjev: { $subject }
tickets-mail-received-text = Primili smo vaš zahtjev; njegov je broj #{ $number }.
tickets-mail-received-due = Odgovor dobivate do { $time }.
tickets-mail-received-add = Na njegovoj stranici vidite kako stoji te možete dodati riječi i datoteke.
tickets-mail-answered-subject = [#{ $number }] { $subject }
tickets-mail-answered-text = { $name } piše:
tickets-mail-solved-reopen = Ako nije riješeno, samo ponovno pišite: time se zahtjev otvara.
tickets-mail-solved-subject = [#{ $number }] Riješeno: { $subject }
tickets-mail-solved-text = Vaš zahtjev smatramo riješenim.
tickets-mail-closed-subject = [#{ $number }] Zatvoreno: { $subject }
tickets-mail-closed-text = Vaš je zahtjev zatvoren.
tickets-mail-joined-subject = { $name } vas dodaje u zahtjev: { $subject }
tickets-mail-joined-text = { $name } vas dodaje u zahtjev #{ $number }, „{ $subject }“. Možete ga čitati i odgovarati.
tickets-mail-agent-button = Otvori na radnom stolu
tickets-mail-agent-new-subject = [#{ $number }] Novo: { $subject }
tickets-mail-agent-new-text = Novi zahtjev, šalje { $name }:
tickets-mail-agent-replied-subject = [#{ $number }] Korisnik piše: { $subject }
tickets-mail-agent-replied-text = { $name } piše:

## Učinjeno.
done-request-confirmed = Hvala: vaš je zahtjev na putu.
done-request-replied = Poslano.
done-request-closed = Zahtjev je zatvoren.
done-request-reopened = Zahtjev je ponovno otvoren.
done-request-joined = Dodano: osoba dobiva e-poštu.
done-request-noted = Bilješka je zapisana, samo za tim.
done-request-changed = Promijenjeno.
done-request-changed-many = Odabrani su zahtjevi promijenjeni.
done-request-view-saved = Filtar je sačuvan.
done-request-made = Zahtjev je napravljen.
done-request-settings = Spremljeno.
done-request-forms-changed = Spremljeno.
done-request-forms-made = Obrazac je napravljen; sada mu dodajte polja.

## Obrasci, za administratora.
tickets-forms-title = Obrasci za zahtjeve
tickets-forms-lead = Jedan obrazac za svaku temu: što se korisnika pita, tko ga smije koristiti i do kada odgovarate.
tickets-forms-new = Novi obrazac
tickets-forms-none-title = Još nema obrazaca
tickets-forms-none-text = Bez obrasca vam nitko ne može pisati.
tickets-forms-form-title = Naslov
tickets-forms-description = Opis
tickets-forms-audience = Tko ga smije koristiti
tickets-forms-promise = Prvi odgovor
tickets-forms-state = Stanje
tickets-forms-acts = Radnje
tickets-forms-on = U upotrebi
tickets-forms-off = Isključeno
tickets-forms-switch-on = Uključi
tickets-forms-switch-off = Isključi
tickets-forms-up = Pomakni gore: { $name }
tickets-forms-down = Pomakni dolje: { $name }
tickets-forms-texts = Tekstovi
tickets-forms-texts-text = Gdje je jezik prazan, prikazuje se prvi.
tickets-forms-rules = Pravila
tickets-forms-hours = Sati do prvog odgovora
tickets-forms-hours-hint = Prazno: kao za sve obrasce.
tickets-forms-enabled = Korisnici mogu koristiti ovaj obrazac
tickets-forms-fields = Vlastita polja
tickets-forms-fields-text = Pitaju se nakon predmeta. Poruka i datoteke uvijek su tu.
tickets-forms-field = Polje
tickets-forms-field-new = Dodaj polje
tickets-forms-field-enabled = Korisnici vide ovo polje
tickets-forms-label = Pitanje
tickets-forms-hint = Napomena
tickets-forms-kind = Vrsta
tickets-forms-options = Mogućnosti
tickets-forms-options-hint = Mogućnosti izbora: svaka u svojem retku, kao „vrijednost = riječi“. Vrijednost je ista u svim jezicima.
tickets-forms-required = potrebno
tickets-forms-required-long = Mora se odgovoriti
tickets-forms-always = Uvijek
tickets-forms-when = Pita se samo kad ovo polje
tickets-forms-when-value = … ima jednu od ovih vrijednosti
tickets-forms-when-value-hint = Vrijednosti odvojene razmacima; „yes“ za označenu kućicu.
tickets-field-kind-text = Redak teksta
tickets-field-kind-long = Dugi tekst
tickets-field-kind-choice = Izbor
tickets-field-kind-date = Datum
tickets-field-kind-number = Broj
tickets-field-kind-file = Datoteka
tickets-field-kind-checkbox = Kućica za označavanje
tickets-hours = { $hours ->
    [one] { $hours } sat
    [few] { $hours } sata
   *[other] { $hours } sati
}
tickets-settings-who = Tko smije slati
tickets-settings-who-text = Posjetitelji potvrđuju adresu poveznicom iz e-pošte prije nego što itko pročita njihov zahtjev.
tickets-settings-signed-in = Samo prijavljeni korisnici
tickets-settings-promise = Obećanje
tickets-settings-promise-text = Korisnici čitaju do kada dobivaju odgovor; radni stol vidi što kasni.
tickets-settings-agents = Novi zahtjevi
tickets-settings-agents-text = Tko ih dobiva i tko za njih čuje.
tickets-settings-assignee = Nove zahtjeve predaj
tickets-settings-mail = Javi svim agentima e-poštom za nove zahtjeve koje nitko nema
tickets-error-hours = Upišite broj sati, od 1 do 2160.
tickets-error-options = Izbor treba barem dvije mogućnosti.
tickets-error-many-fields = Obrazac može imati najviše 50 polja.
tickets-menu-requests-hint = Pošaljite ga i pratite dokle je stigao

# Answers by mail
tickets-mail-answer = Na ovu poruku možete odgovoriti; vaše će riječi ući u zahtjev.
tickets-quoted = Prikaži ranije poruke
tickets-stranger-badge = Poruka izvana
tickets-desk-new-other = Odaberite drugi obrazac
tickets-desk-new-none = Najprije u postavkama izradite obrazac zahtjeva.

## Teams
tickets-view-teams = Moji timovi
tickets-field-team = Tim
tickets-no-team = Bez tima
tickets-forms-team-hint = Prima zahtjeve ovog obrasca.
tickets-did-team = { $name } predaje zahtjev timu { $to }
tickets-did-no-team = { $name } uzima zahtjev od tima
tickets-asked = { $count ->
    [one] { $count } zahtjev
    [few] { $count } zahtjeva
   *[other] { $count } zahtjeva
}
tickets-left-out = Ova poruka nije primljena u cijelosti:
tickets-left-out-large = { $name }: veća od { $size }
tickets-left-out-many = { $name }: bilo je više od { $count } datoteka
tickets-left-out-more = { $count ->
    [one] još { $count } datoteka
    [few] još { $count } datoteke
   *[other] još { $count } datoteka
}
tickets-left-out-words = kraj teksta: dulji je od { $count } znakova
tickets-left-out-quoted = kraj ranijih poruka: dulje su od { $count } znakova
tickets-mail-left-out-subject = [#{ $number }] Vaša poruka nije stigla cijela: { $subject }
tickets-mail-left-out-text = Vaša je poruka u zahtjevu #{ $number }, ali nedostaje:
tickets-mail-left-out-what = Otvorite zahtjev i ondje dodajte što nedostaje: manje datoteke ili nekoliko po nekoliko.
