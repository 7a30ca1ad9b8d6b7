## Što vide čitatelji.
knowledge-title = Znanje
knowledge-lead = Odgovori i upute, korak po korak.
knowledge-path = Put
knowledge-empty = Još ništa nije objavljeno
knowledge-empty-text = Vratite se uskoro ili nam pišite.
knowledge-category-empty = Ovdje još ništa nije objavljeno
knowledge-loose = Ostali članci
knowledge-articles-here = Članci
knowledge-all = Svi članci
knowledge-all-in = { $count ->
    [one] Svih { $count } članak
    [few] Sva { $count } članka
   *[other] Svih { $count } članaka
}
knowledge-feed = Novi članci
knowledge-feed-category = Novi članci u ovoj kategoriji
knowledge-feed-changes = Promjene ove stranice
knowledge-most-read = Najčitanije
knowledge-new = Novo
knowledge-checked = Provjereno
knowledge-minutes = { $count } min čitanja
knowledge-edit = Uredi
knowledge-copy = Kopiraj
knowledge-copied = Kopirano
knowledge-on-this-page = Na ovoj stranici
knowledge-attachments = Prilozi
knowledge-kilobytes = { $count } KB
knowledge-helpful = Je li vam ovo pomoglo?
knowledge-yes = Da
knowledge-no = Ne
knowledge-thanks = Hvala
knowledge-thanks-text = Vaš odgovor pomaže nam poboljšati ovu stranicu.
knowledge-why = Što je nedostajalo?
knowledge-reason = Razlog
knowledge-reason-wrong = Nešto nije točno
knowledge-reason-unclear = Teško je razumjeti
knowledge-reason-outdated = Zastarjelo je
knowledge-reason-incomplete = Nešto nedostaje
knowledge-reason-not-mine = Ne odnosi se na moj problem
knowledge-comment = Što bismo trebali znati?
knowledge-related = Slični članci
knowledge-neighbours = Prethodni i sljedeći članak
knowledge-stuck = Još ne ide?
knowledge-stuck-text = Pišite nam; ono što ste čitali ide s porukom.
knowledge-write = Pišite nam
knowledge-other-language = Ova stranica još ne postoji na jeziku { $wanted }. Čitate je na jeziku { $shown }.
knowledge-outdated = Izvornik ovog prijevoda u međuvremenu je promijenjen. Promjene ovdje možda nedostaju:
knowledge-overdue = Rok za provjeru ove stranice bio je { $date } Nešto od toga možda je zastarjelo.
knowledge-kind-getting-started = Prvi koraci
knowledge-kind-how-to = Upute
knowledge-kind-troubleshooting = Rješavanje problema
knowledge-kind-reference = Podaci
knowledge-kind-announcement = Obavijest
knowledge-alert-note = Napomena
knowledge-alert-tip = Savjet
knowledge-alert-important = Važno
knowledge-alert-warning = Upozorenje
knowledge-alert-caution = Oprez

## Blokovi početne stranice.
home-block-categories = Kategorije baze znanja
home-block-most-read = Najčitaniji članci
home-block-new = Novi članci

## Što vide urednici.
knowledge-content = Sadržaj
knowledge-total = { $count ->
    [one] { $count } tekst
    [few] { $count } teksta
   *[other] { $count } tekstova
}
knowledge-categories = Kategorije
knowledge-new-article = Novi članak
knowledge-new-category = Nova kategorija
knowledge-begin = Počni pisati
knowledge-untitled = (još bez naslova)
knowledge-words = Riječi iz naslova
knowledge-filter = Filtriraj
knowledge-any-state = Svako stanje
knowledge-any-category = Svaka kategorija
knowledge-any-language = Svaki jezik
knowledge-missing-in = Nedostaje na jeziku
knowledge-nothing-found = Nema ničega takvog
knowledge-choose = Odaberi „{ $title }”
knowledge-choose-all = Odaberi sve
knowledge-chosen = odabrano
knowledge-move = Premjesti
knowledge-add-label = Dodaj oznaku
knowledge-changed = Promijenjeno
knowledge-languages = Jezici
knowledge-coverage = { $language }: { $state }
knowledge-state-missing = nedostaje
knowledge-state-draft = Skica
knowledge-state-changed = Objavljeno, s izmjenama
knowledge-state-published = Objavljeno
knowledge-state-scheduled = Zakazano
knowledge-state-withdrawn = Povučeno
knowledge-state-outdated = Zastarjeli prijevod
knowledge-state-overdue = Treba provjeriti
knowledge-no-category = Bez kategorije
knowledge-no-owner = Nitko
knowledge-no-categories = Još nema kategorija
knowledge-no-categories-text = Napravite prvu; članci će u njoj naći mjesto.
knowledge-order = Redoslijed
knowledge-up = Pomakni „{ $title }” gore
knowledge-down = Pomakni „{ $title }” dolje
knowledge-top = Na vrhu
knowledge-delete-category = Izbriši kategoriju
knowledge-delete-category-text = Njezina adresa zauvijek vodi dalje. Ono što je u njoj ide kamo odaberete.
knowledge-delete-only-empty = Nikamo: prazna je
knowledge-merge = Spoji s drugim člankom
knowledge-merge-text = „{ $title }” se povlači, a njegova adresa zauvijek vodi na drugi članak.
knowledge-merge-into = Spoji s
knowledge-merge-hint = Adresa ili broj članka koji ostaje.
knowledge-field-title = Naslov
knowledge-field-summary = Jedna rečenica o njemu
knowledge-field-summary-hint = Poveznica se piše [riječi](article:7) ili [riječi](https://…).
knowledge-field-body = Tekst u Markdownu
knowledge-field-kind = Vrsta
knowledge-field-category = Kategorija
knowledge-field-language = Jezik
knowledge-field-state = Stanje
knowledge-field-labels = Oznake
knowledge-labels-hint = Odvojene zarezima
knowledge-field-audience = Tko smije vidjeti
knowledge-field-owner = Vlasnik
knowledge-field-review = Provjeriti do
knowledge-field-checked = Danas sam provjerio
knowledge-field-parent = Nalazi se u
knowledge-field-icon = Ikona
knowledge-field-note = Što se promijenilo?
knowledge-field-publish-at = Objavi
knowledge-field-withdraw-at = Povuci
knowledge-field-file = Dodaj datoteke
knowledge-field-alt = Opis za one koji ne vide sliku
knowledge-field-inline = Slika za tekst, ne prilog
knowledge-format = Oblikovanje
knowledge-act-heading = Naslov
knowledge-act-subheading = Podnaslov
knowledge-act-bold = Masno
knowledge-act-italic = Kurziv
knowledge-act-code = Kod
knowledge-act-link = Poveznica
knowledge-act-list = Popis
knowledge-act-steps = Koraci
knowledge-act-quote = Navod
knowledge-act-callout = Istaknuta napomena
knowledge-act-table = Tablica
knowledge-act-codeblock = Blok koda
knowledge-act-picture = Slika
knowledge-write-tab = Piši
knowledge-read-tab = Čitaj
knowledge-editing = Uredi tekst, jezik: { $language }
knowledge-settings = Postavke
knowledge-publish = Objavi
knowledge-see = Pogledaj stranicu
knowledge-more-acts = Više
knowledge-withdraw = Povuci
knowledge-discard = Odbaci skicu
knowledge-schedule = Raspored
knowledge-schedule-set = Postavi vremena
knowledge-schedule-earlier = U zakazano vrijeme objavljuje se tekst kakav je bio { $time }. Što je napisano poslije, ostaje skica. Ponovno postavite vremena da se objavi i to.
knowledge-schedule-refused = Ovaj je tekst trebao biti objavljen { $time }, ali nije.
knowledge-files = Datoteke
knowledge-upload = Pošalji datoteke
knowledge-delete-file = Izbriši { $name }
knowledge-file-comes = Čitatelji je vide kad se objavi { $language }
knowledge-file-goes = Nestaje kad se objavi { $language }
knowledge-file-keep = Zadrži
knowledge-file-in-draft = { $language }, skica
knowledge-file-in-version = { $language }, verzija { $number }
knowledge-error-file-named = Datoteka ostaje: spominju je tekstovi koji bi bez nje ostali s prazninom. Najprije je izvadite iz skice; ono što spominje stara verzija čuva se zbog nje.
knowledge-upload-failed = Sliku nije bilo moguće poslati.
knowledge-picture = Opišite sliku
knowledge-insert = Umetni
knowledge-versions = Verzije
knowledge-versions-of = Verzije, jezik: { $language }
knowledge-all-versions = Sve verzije
knowledge-version = Verzija { $number }
knowledge-draft = Skica
knowledge-never-published = Još nikad objavljeno.
knowledge-restore = Vrati
knowledge-restore-over = Postoji skica koju nitko nije objavio. Staviti verziju { $number } na njezino mjesto?
knowledge-restore-over-by = Zadnje spremanje: { $name }, { $time }.
knowledge-restore-over-text = Nigdje drugdje nije sačuvana i bila bi izgubljena. Ispod se vidi što ona ima, a verzija nema.
knowledge-restore-anyway = Vrati verziju i izgubi skicu
knowledge-compare = Usporedi
knowledge-from = Od
knowledge-to = Do
knowledge-no-difference = Nema razlike.
knowledge-skipped = { $count ->
    [one] { $count } redak bez promjene
    [few] { $count } retka bez promjene
   *[other] { $count } redaka bez promjene
}
knowledge-source = Tekst na jeziku { $language }
knowledge-source-newer = Ovaj se tekst promijenio otkad je prijevod napravljen.
knowledge-made-from = Prevedeno iz verzije { $number }
knowledge-made-from-now = Dosad: verzija { $number }
knowledge-readers = Čitatelji
knowledge-views = { $count ->
    [one] Pročitano { $count } put u 30 dana
    [few] Pročitano { $count } puta u 30 dana
   *[other] Pročitano { $count } puta u 30 dana
}
knowledge-votes = Pomoglo: { $yes } da, { $no } ne
knowledge-status-saved = Spremljeno
knowledge-status-unsaved = Još nije spremljeno
knowledge-status-offline = Nema veze; čuva se u ovom pregledniku
knowledge-recover = Preglednik je sačuvao tekst koji nije bio spremljen.
knowledge-recover-use = Upotrijebi ga
knowledge-recover-drop = Zaboravi ga
knowledge-preview = Pregled
knowledge-preview-go-on = Nastavi pisati
knowledge-preview-text = Ovo će vidjeti čitatelji. Još nije spremljeno.
knowledge-preview-files = Pregled ne čuva odabrane datoteke: odaberite ih ponovno.
knowledge-signed-out = Odjavljeni ste. Ono što pišete čuva se u ovom pregledniku i sprema se kad se vratite.
knowledge-sign-in = Prijavite se u drugoj kartici
knowledge-conflict = Netko je drugi spremio noviju verziju.
knowledge-conflict-text = Vaš tekst stoji ispod, nespremljen. Preuzmite što je druga osoba napisala pa ponovno spremite.
knowledge-conflict-theirs = Što je sada spremljeno
knowledge-error-changed-meanwhile = Netko je drugi to u međuvremenu promijenio. Ako želite zadržati svoje, spremite ponovno.
knowledge-changed-now = Sada stoji: { $value }
knowledge-changed-none = ništa
knowledge-begin-getting-started = Kome je ovo namijenjeno, u jednoj rečenici.

    ## Prije početka

    ## Koraci

    1.{" "}
knowledge-begin-how-to = Kada vam ovo treba, u jednoj rečenici.

    1.{" "}
knowledge-begin-troubleshooting = ## Simptomi

    -{" "}

    ## Uzrok

    ## Rješenje

    1.{" "}
knowledge-begin-reference = {""}
knowledge-begin-announcement = {""}

## Nakon radnje.
done-knowledge-saved = Spremljeno.
done-knowledge-published = Objavljeno. Čitatelji to sada vide.
done-knowledge-scheduled = Vremena su postavljena.
done-knowledge-withdrawn = Povučeno. Čitatelji to više ne vide; tekst ostaje ovdje.
done-knowledge-discarded = Skica je odbačena.
done-knowledge-restored = Stara je verzija sada skica. Objavite je da je čitatelji vide.
done-knowledge-merged = Spojeno. Stara adresa vodi na drugi članak.
done-knowledge-category-deleted = Kategorija je izbrisana. Njezina adresa vodi dalje.

## Što nije u redu s obrascem.
knowledge-error-title = Napišite naslov.
knowledge-error-title-long = Naslov smije imati najviše 200 znakova.
knowledge-error-summary-long = Ovo smije imati najviše 500 znakova.
knowledge-error-body-large = Tekst smije imati najviše 500 KB. Podijelite ga na dva članka ili dio priložite kao datoteku.
knowledge-error-comment-long = Ovo smije imati najviše 2000 znakova.
knowledge-error-category = Ta kategorija više ne postoji. Odaberite drugu.
knowledge-error-category-title = Napišite naslov na barem jednom jeziku.
knowledge-error-parent = Kategorija ne može biti unutar same sebe.
knowledge-error-not-empty = U njoj još nečega ima. Odaberite kamo to ide.
knowledge-error-audience-nobody = Nitko ne pripada i ovoj publici i publici kategorije. Odaberite drugu.
knowledge-error-past = To je vrijeme prošlo.
knowledge-error-order = Kraj mora biti nakon početka.
knowledge-error-merge = Nema objavljenog članka s tom adresom ili brojem.

## Što je uvoz pronašao.
knowledge-import-encoding = Nije UTF-8; pročitano kao { $detail }
knowledge-import-front-matter = Redak zaglavlja ne može se pročitati: { $detail }
knowledge-import-front-matter-open = Zaglavlje nema kraja
knowledge-import-kind = Nepoznata vrsta: { $detail }
knowledge-import-audience = Nepoznata publika: { $detail }
knowledge-import-date = Nije datum: { $detail }
knowledge-import-owner = Nitko nije poznat pod tim imenom: { $detail }
knowledge-import-language = Nepoznat jezik: { $detail }
knowledge-import-language-unused = Portal nema taj jezik: { $detail }
knowledge-import-too-large = Tekst je veći od 500 KB
knowledge-import-title-long = Naslov je skraćen na 200 znakova
knowledge-import-title-missing = Nema naslova; uzeto je ime datoteke
knowledge-import-summary-long = Sažetak je skraćen na 500 znakova, bez svojih poveznica
knowledge-import-passed-over = Skrivena stranica ili simbolička poveznica; preimenujte je ili tamo stavite samu stranicu da bi bila uvezena
knowledge-import-no-pages = Nije pronađena nijedna stranica. Stranice su datoteke koje završavaju na .md ili .html, svaki jezik u svojoj mapi, na primjer en/page.md. Pitanja kao retci JSON-a uvoze se naredbom „import faq“.
knowledge-import-gone-held = Stranice koje se čine uklonjenima ostavljene su kakve jesu jer se nije mogla pročitati cijela mapa. Ispravite gore navedeno i uvezite je ponovno.
knowledge-import-draft = Na portalu čeka neobjavljena skica stranice „{ $detail }”; tekst je ostavljen kakav jest. Objavite ili odbacite skicu pa uvezite ponovno.
knowledge-import-twice = Isti jezik iste stranice stoji i u drugoj datoteci: { $detail }
knowledge-import-dead-link = Ne vodi nikamo: { $detail }
knowledge-import-dead-picture = Nema takve slike: { $detail }
knowledge-import-unreadable = Datoteka se ne može pročitati: { $detail }
knowledge-import-record = Zapis se ne može pročitati: { $detail }
knowledge-title-hint = Korak po korak, na vašem jeziku

## Questions.
knowledge-faq = Pitanja i odgovori
knowledge-faq-hint = Kratki odgovori na česta pitanja
knowledge-faq-lead = Kratki odgovori na ono što se najčešće pita.
knowledge-faq-empty = Ovdje još nema odgovorenih pitanja
knowledge-faq-empty-text = Do tada pomažu članci.
knowledge-faq-more = Ostala pitanja
knowledge-faq-find = Pronađite pitanje
knowledge-faq-all = Sva pitanja
knowledge-faq-groups = Skupine pitanja
knowledge-faq-nothing = Nijedno pitanje ne odgovara upitu „{ $words }”
knowledge-faq-none = Nijedno pitanje na ovoj stranici ne sadrži te riječi.
knowledge-faq-search-all = Pretražite sve
knowledge-faq-own = Stranica ovog pitanja
knowledge-faq-stuck-text = Pišite nam ako vašeg pitanja nema među njima.
knowledge-often-asked = Često se pita
knowledge-next = Više o tome
knowledge-form-article = Članak
knowledge-form-question = Pitanje
knowledge-form-video = Videozapis
knowledge-form-web = Druga stranica
knowledge-videos = Videozapisi
knowledge-kind-question = Pitanje
knowledge-kind-video = Videozapis
home-block-often-asked = Česta pitanja
knowledge-tabs = Što se prikazuje
knowledge-tab-all = Sve
knowledge-tab-article = Članci
knowledge-tab-question = Pitanja
knowledge-tab-video = Videozapisi
knowledge-questions = Pitanja
knowledge-entries = Sadržaj
knowledge-new-question = Novo pitanje
knowledge-new-video = Novi videozapis
knowledge-new-group = Nova skupina
knowledge-no-groups = Još nema skupina
knowledge-no-groups-text = Napravite prvu; u njoj pitanja nalaze svoje mjesto.
knowledge-field-question = Pitanje
knowledge-field-answer = Kratak odgovor, u Markdownu
knowledge-field-group = Skupina
knowledge-field-wordings = Drugi načini da se to pita
knowledge-wordings-hint = Po jedan u retku. Čitatelji ih ne vide; pretraga po njima nalazi odgovor čim se spreme.
knowledge-asides = Drugi izrazi i poveznice
knowledge-link-dead = Čitatelji je ne vide
knowledge-link-title = Naziv poveznice
knowledge-link-title-of = Naziv poveznice na { $address }
knowledge-link-title-hint = Samo za adrese izvan portala
knowledge-link-new = Poveznica na
knowledge-link-new-hint = Riječi članka, pitanja ili videozapisa ili adresa koja počinje s https://
knowledge-link-add = Dodaj poveznicu
knowledge-link-drop = Ukloni
knowledge-ordering-hand = Ručno
knowledge-ordering-demand = Najčitanije prvo
knowledge-begin-question = {""}
knowledge-begin-video = {""}
knowledge-error-link = Na portalu nema ničega s tim naslovom ili adresom. Odaberite s popisa ili upišite adresu koja počinje s https://.

## Videos.
knowledge-videos-hint = Pogledajte kako se radi
knowledge-videos-lead = Pogledajte kako se radi, uz titlove.
knowledge-videos-empty = Ovdje još nema videozapisa
knowledge-videos-all = Svi videozapisi
knowledge-videos-more = Ostali videozapisi
knowledge-level-any = Za sve
knowledge-level-beginner = Za početnike
knowledge-level-advanced = Za iskusne
knowledge-video-watched = Pogledano
knowledge-video-mark = Označi kao pogledano
knowledge-video-none = Ovaj videozapis još nema snimke.
knowledge-video-play-at = Pokreni na { $host }
knowledge-video-outside = Ovaj videozapis nalazi se na { $host }. Ništa se onamo ne šalje prije nego što kliknete.
knowledge-video-quality = Kvaliteta
knowledge-video-guide = Korak po korak: { $title }
knowledge-video-chapters = Poglavlja
knowledge-video-step = { $number }. korak
knowledge-video-transcript = Što se govori
knowledge-media = Snimka, titlovi, poglavlja
knowledge-media-hint = Čuvaju se uz tekst i vrijede čim se spreme.
knowledge-media-in = Snimka, titlovi i poglavlja, jezik: { $language }
knowledge-media-film = Snimka
knowledge-media-file = Dodajte snimku ili drugu kvalitetu iste snimke
knowledge-media-file-hint = MP4 ili WebM, do { $count } MB
knowledge-media-poster = Slika prije reprodukcije
knowledge-media-poster-hint = JPEG, PNG, WebP ili AVIF
knowledge-media-guide = Članak koji prikazuje
knowledge-media-level = Za koga
knowledge-media-outside = Ili adresa u drugom programu za reprodukciju
knowledge-media-outside-hint = YouTube, Vimeo ili stranica koju dopušta administrator. Čitatelji ga vide nakon klika.
knowledge-captions = Titlovi
knowledge-captions-in = Titlovi, jezik: { $language }
knowledge-captions-edit = Uredi titlove
knowledge-captions-write = Napiši titlove
knowledge-captions-file = Titlovi kao datoteka
knowledge-captions-file-hint = WebVTT, u UTF-8. Zamjenjuje postojeće.
knowledge-captions-faults = Titlovi nisu spremljeni. Provjerite ovo:
knowledge-captions-stale = Vaši su titlovi dolje, nespremljeni. Novo spremanje zamjenjuje novije.
knowledge-media-stale = Ono što ste upisali stoji dolje, nespremljeno. Preuzmite što je druga osoba promijenila pa ponovno spremite.
knowledge-error-captions-changed = Netko je drugi u međuvremenu promijenio titlove. Ako ih želite zamijeniti, ponovno odaberite datoteku.
knowledge-chapters-hint = Po jedno u retku: vrijeme, naslov i iza # korak, na primjer 0:12 Priključite Hub #1
knowledge-cue-from = Od
knowledge-cue-to = Do
knowledge-cue-text = Što se govori
knowledge-cue-add = Dodaj titl na { $time }
knowledge-cue-split = Podijeli titl na { $time }
knowledge-cue-drop = Ukloni titl na { $time }
knowledge-cue-shift = Pomakni sve za sekundi
knowledge-vtt-line = { $number }. redak:
knowledge-vtt-encoding = Datoteka nije UTF-8; izgleda kao { $found }. Spremite je kao UTF-8 i pošaljite ponovno.
knowledge-vtt-signature = Datoteka mora početi s WEBVTT.
knowledge-vtt-blank-after-signature = Iza prvog retka mora slijediti prazan redak; ono što je tamo zapisao neki program (Kind: …, Language: …) može se izbrisati.
knowledge-vtt-definition-late = STYLE i REGION moraju biti prije prvog titla.
knowledge-vtt-id-alone = Titl ima naziv i ništa drugo.
knowledge-vtt-id-without-time = Iza naziva titla moraju doći vremena.
knowledge-vtt-time = Vrijeme napišite kao 00:01:05.250.
knowledge-vtt-arrow = Stavite razmak s obje strane znaka -->.
knowledge-vtt-arrow-text = Tekst titla ne smije sadržavati -->.
knowledge-vtt-arrow-aside = Bilješka ili stil ne smije sadržavati -->.
knowledge-vtt-order = Ovaj titl počinje prije prethodnoga.
knowledge-vtt-end = Mora završiti nakon što počne.
knowledge-vtt-settings = Ono što stoji iza vremena ne može se pročitati.
knowledge-vtt-blank-before-cue = Dva titla mora odvajati prazan redak.
knowledge-vtt-tag = Oznaka u tekstu nije poznata ili nije pravilno zatvorena.
knowledge-vtt-tag-open = Oznaka u tekstu nije zatvorena.
knowledge-vtt-escape = Znak & pišite kao &amp;.
knowledge-vtt-inner-time = Vrijeme unutar teksta mora biti unutar titla i iza prethodnog.
knowledge-vtt-too-many = Titlova je više nego što jedan videozapis može imati.
knowledge-error-poster = Odaberite sliku: JPEG, PNG, WebP ili AVIF.
knowledge-error-outside = Ovaj program za reprodukciju nije poznat. Zamolite administratora da dopusti njegovu adresu.
knowledge-error-guide = Nema članka s tom adresom ili brojem.
knowledge-error-chapters = Svaki redak treba vrijeme kasnije od prethodnog i naslov, na primjer 0:12 Priključite Hub.
knowledge-error-captions = Titlovi se ne mogu preuzeti. Odaberite WebVTT datoteku bez pogrešaka.
knowledge-error-film = Odaberite snimku: MP4 ili WebM.
knowledge-error-film-large = Snimka je veća nego što stranica dopušta.
knowledge-error-film-broken = Snimka nije stigla cijela. Pošaljite je ponovno.
knowledge-import-film = Nije snimka koju preglednici mogu reproducirati
knowledge-import-captions = Titlovi: { $detail }
# Mails to owners of articles
knowledge-notice-rated = Vaš članak nije pomogao
knowledge-notice-rated-hint = Nekoliko minuta nakon što čitatelj ispod članka koji vodite kaže da nije pomogao, s razlogom.
knowledge-notice-due = Vaš sadržaj treba pregledati
knowledge-notice-due-hint = Na dan koji je određen za pregled članka, pitanja ili videa koji vodite.
knowledge-mail-rated-subject = Čitatelj kaže da „{ $title }” nije pomogao
knowledge-mail-rated-text = Čitatelj je rekao da ovaj članak nije pomogao.
knowledge-mail-rated-reason = Čitatelj je rekao da ovaj članak nije pomogao: { $reason }.
knowledge-mail-rated-votes = Dosad: da – { $yes }, ne – { $no }.
knowledge-mail-due-subject = „{ $title }” treba pregledati
knowledge-mail-due-text = Datum pregleda ove stranice je { $date }. Pročitajte je, ispravite što više nije točno i odredite sljedeći datum.
knowledge-mail-greeting = Dobar dan { $name },
knowledge-mail-open = Otvori članak
knowledge-mail-reason = Ovu ste poruku dobili od { $site } jer vodite taj članak i želite obavijesti vrste „{ $kind }”.
knowledge-video-settings = Ograničenja videozapisa
knowledge-video-largest = Najveća snimka, u MB
knowledge-video-largest-hint = Snimke se zapisuju izravno na disk; velike zauzimaju prostor, a ne memoriju.
knowledge-video-hosts = Druge stranice čiji se sadržaj smije prikazati
knowledge-video-hosts-hint = Jedna adresa po retku, na primjer videos.example.com. YouTube i Vimeo uvijek su dopušteni. Od njih se ništa ne traži prije nego što čitatelj klikne.
knowledge-error-largest = Unesite broj od 1 do 1.048.576.
knowledge-error-hosts = Unesite samo adrese poslužitelja, bez https:// i bez putanje.
knowledge-playlists = Popisi za gledanje
knowledge-playlists-lead = Videozapisi koji se gledaju jedan za drugim.
knowledge-playlists-none = Još nema popisa
knowledge-playlist = Popis za gledanje
knowledge-playlist-new = Novi popis
knowledge-playlist-hint = Označite videozapise brojevima redom gledanja. Onaj bez broja nije na popisu.
knowledge-playlist-position = Mjesto među popisima
knowledge-playlist-delete = Izbriši popis
knowledge-playlist-next = Sljedeći videozapis
done-knowledge-playlist-deleted = Popisa više nema. Videozapisi ostaju.
knowledge-videos-count = { $count ->
    [one] { $count } videozapis
    [few] { $count } videozapisa
   *[other] { $count } videozapisa
}
knowledge-act-content = Poveznica na sadržaj
knowledge-content-words = Riječi članka, pitanja ili videozapisa
knowledge-content-none = Ništa ne odgovara tim riječima.

## Reviews and the board.
knowledge-publishing = Objavljivanje
knowledge-approval = Za objavu je potrebno odobrenje drugog urednika
knowledge-approval-hint = Skice izlaze tek kad ih netko drugi pročita i odobri. Administratori mogu objaviti odmah.
knowledge-review = Pregled
knowledge-review-state-asked = Čeka pregled
knowledge-review-state-approved = Odobreno
knowledge-review-state-returned = Vraćeno
knowledge-review-stale = Tekst je promijenjen nakon odobrenja. Pošaljite ga ponovno.
knowledge-review-answer = Vaš odgovor
knowledge-review-approve = Odobri
knowledge-review-return = Vrati
knowledge-review-take-back = Povuci
knowledge-review-words = Što bi pregledatelj trebao znati?
knowledge-review-ask = Pošalji na pregled
knowledge-review-demanded = Prije nego što ga čitatelji vide, tekst odobrava drugi urednik.
knowledge-error-nothing-to-review = Nema ničega novog za pregled: čitatelji već vide ovaj tekst.
knowledge-error-own-review = Vi ste zatražili ovaj pregled. Odlučuje drugi urednik.
knowledge-error-review-answer = Napišite što treba promijeniti, da se može promijeniti.
knowledge-error-approval = Ovu skicu najprije mora odobriti drugi urednik. Pošaljite je na pregled.
knowledge-error-not-published = Tekst se nije mogao objaviti. Ponovno mu odredite vrijeme.
done-knowledge-review-asked = Poslano na pregled.
done-knowledge-review-taken-back = Skica je ponovno vaša.
done-knowledge-review-approved = Odobreno. Može se objaviti.
done-knowledge-review-returned = Vraćeno s vašim odgovorom.
knowledge-board = Ploča
knowledge-board-lead = Što vas čeka i dokle je stigao svaki jezik.
knowledge-board-clear = Ništa vas ne čeka
knowledge-board-clear-text = Ovdje bi stajale skice, pregledi, stranice kojima je istekao rok i pritužbe čitatelja.
knowledge-board-all = Prikaži sve
knowledge-board-reviews = Čeka vaš pregled
knowledge-board-decided = Pregledano, možete nastaviti
knowledge-board-refused = Nije objavljeno u zakazano vrijeme
knowledge-board-drafts = Vaše skice
knowledge-board-due = Treba provjeriti
knowledge-board-outdated = Zastarjeli prijevodi
knowledge-board-noes = Čitatelji kažu ne
knowledge-board-coverage = Jezici
knowledge-board-share = Objavljeno
knowledge-board-missing = Nedostaje
knowledge-notice-review = Skica je poslana na pregled ili je pregledana
knowledge-notice-review-hint = Kad netko traži pregled teksta za koji ste zaduženi i kad je vaša skica odobrena ili vraćena.
knowledge-notice-refused = Tekst nije objavljen u zakazano vrijeme
knowledge-notice-refused-hint = Kad nešto spriječi objavu teksta u vrijeme koje ste zakazali, s razlogom.
knowledge-mail-review-asked-subject = { $who } traži da pregledate „{ $title }”
knowledge-mail-review-asked-text = { $who } traži da pročitate izmijenjeni tekst prije nego što ga vide čitatelji.
knowledge-mail-review-approved-subject = „{ $title }” je odobreno
knowledge-mail-review-approved-text = { $who } odobrava vašu skicu. Možete je objaviti.
knowledge-mail-refused-subject = „{ $title }” nije objavljeno
knowledge-mail-refused-text = Za ovaj ste tekst zakazali objavu, ali se { $time } nije mogao objaviti. Čitatelji vide ono što su vidjeli i prije, a vaša je skica sačuvana.
knowledge-mail-review-returned-subject = „{ $title }” je vraćeno
knowledge-mail-review-returned-text = { $who } traži izmjene u vašoj skici.
knowledge-mail-review-reason = Ovo dobivate od { $site } jer ondje pišete i želite obavijesti vrste „{ $kind }”.

## Upkeep: links, copies, what is read.
knowledge-check-links = Provjeravaj poveznice na druge stranice weba
knowledge-check-links-hint = Svaka dva tjedna portal pita svaku stranicu na koju vaši tekstovi vode je li još ondje, uvijek po jednu s istog poslužitelja. Računala vaše mreže nikad ne pita.
knowledge-upkeep = Održavanje
knowledge-upkeep-lead = Što treba popraviti, spojiti ili povući.
knowledge-upkeep-time = Razdoblje
knowledge-upkeep-days = { $count ->
    [one] { $count } dan
    [few] { $count } dana
   *[other] { $count } dana
}
knowledge-upkeep-broken = Mrtve poveznice
knowledge-upkeep-broken-how = Poveznice objavljenih tekstova koje vode na nešto povučeno, izbrisano ili zatvoreno za njihove čitatelje. Stranice drugih poslužitelja provjeravaju se ako administrator to želi.
knowledge-upkeep-broken-none = Svaka poveznica nekamo vodi
knowledge-upkeep-unused = Nečitano
knowledge-upkeep-unused-how = Objavljeno prije više od { $days } dana, a otad ga nije pročitao nijedan korisnik ni posjetitelj. Prvih 100.
knowledge-upkeep-unused-none = Sve ima čitatelje
knowledge-upkeep-twins = Gotovo isto
knowledge-upkeep-twins-how = Parovi na istom jeziku s istim naslovom ili kojima je zajednička barem polovica odlomaka od tri riječi.
knowledge-upkeep-twins-none = Ništa nije napisano dvaput
knowledge-upkeep-unhelpful = Najmanje korisno
knowledge-upkeep-unhelpful-how = Najmanje { $enough } odgovora na „Je li ovo pomoglo?” u zadnjih { $days } dana, najprije najmanji udio odgovora da.
knowledge-upkeep-unhelpful-none = Nijedan tekst nema dovoljno odgovora „ne”
knowledge-upkeep-read = Najčitanije
knowledge-upkeep-read-how = Čitatelji u zadnjih { $days } dana: što čitaju mnogi, zaslužuje najviše brige.
knowledge-upkeep-read-none = U tom razdoblju nitko ništa nije čitao
knowledge-broken-gone = Vodi na nešto što čitatelji ne mogu otvoriti: povučeno je, izbrisano ili nikad objavljeno.
knowledge-broken-closed = Vodi na nešto što ne smiju vidjeti svi čitatelji ovog teksta.
knowledge-broken-odd = Ovo nije adresa: klik na nju ne vodi nikamo.
knowledge-broken-web = Stranica na drugom mjestu ne odgovara.
knowledge-broken-status = Stranica na drugom mjestu odgovara pogreškom { $status }.
knowledge-broken-web-address = Ovu se adresu ne može provjeriti.
knowledge-broken-web-forbidden = Adresa je u zatvorenoj mreži: korisnici je ne mogu otvoriti.
knowledge-broken-web-unknown-host = Nema poslužitelja tog imena.
knowledge-broken-web-unreachable = Poslužitelj nekoliko puta zaredom nije odgovorio.
knowledge-broken-web-timed-out = Poslužitelj je nekoliko puta zaredom predugo odgovarao.
knowledge-broken-web-redirects = Stranica stalno vodi dalje i nikamo ne stiže.
knowledge-broken-web-too-large = Odgovor s drugog mjesta nije stranica.
knowledge-broken-words = „{ $words }”
knowledge-broken-checked = provjereno { $date }
knowledge-broken-mend = Popravi
knowledge-broken-audience = Otvori drugi sadržaj
knowledge-broken-again = Provjeri ponovno
knowledge-source-guide = Upute koje ovaj video prikazuje
knowledge-source-link = Među „pročitajte ili pogledajte dalje”
knowledge-twins-alike = { $share } % odlomaka je isto
knowledge-twins-title = isti naslov
knowledge-twins-readers = pročitano { $one } i { $other } puta
knowledge-twins-merge = Spoji
knowledge-twins-distinct = To su dvije stvari
knowledge-unhelpful-share = Pomoglo { $share } % onih koji su odgovorili
knowledge-unused-since = Objavljeno { $date }
knowledge-unused-ever = { $count ->
    [one] ukupno pročitano { $count } put
    [few] ukupno pročitano { $count } puta
   *[other] ukupno pročitano { $count } puta
}
knowledge-read-views = { $count ->
    [one] Pročitano { $count } put
    [few] Pročitano { $count } puta
   *[other] Pročitano { $count } puta
}
done-knowledge-distinct = Zabilježeno: to su dvije stvari.
done-knowledge-again = Stranica će biti provjerena za nekoliko minuta, ako je provjera poveznica uključena.
knowledge-leading = Što vodi ovamo
knowledge-leading-none = Nijedan objavljeni tekst ne vodi ovamo.
knowledge-leading-more = { $count ->
    [one] i još { $count }
    [few] i još { $count }
   *[other] i još { $count }
}
knowledge-leading-warning = { $count ->
    [one] { $count } objavljeni tekst vodi ovamo. Njegova će poveznica umrijeti kad povučete posljednji jezik.
    [few] { $count } objavljena teksta vode ovamo. Njihove će poveznice umrijeti kad povučete posljednji jezik.
   *[other] { $count } objavljenih tekstova vodi ovamo. Njihove će poveznice umrijeti kad povučete posljednji jezik.
}
knowledge-leading-merge = { $count ->
    [one] { $count } objavljeni tekst vodi ovamo. Nakon spajanja njegova poveznica vodi na drugi članak.
    [few] { $count } objavljena teksta vode ovamo. Nakon spajanja njihove poveznice vode na drugi članak.
   *[other] { $count } objavljenih tekstova vodi ovamo. Nakon spajanja njihove poveznice vode na drugi članak.
}
knowledge-board-broken = Mrtve poveznice

## Following by mail.
knowledge-follow = Prati e-poštom
knowledge-follow-lead = Poruke stižu na { $email }: najviše jedna dnevno, na vašem jeziku, i samo kad je nešto novo ili se bitno promijenilo.
knowledge-follow-what = O čemu želite čuti?
knowledge-follow-all = Sve u bazi znanja
knowledge-follow-article-hint = Kad se ova stranica promijeni.
knowledge-follow-category-hint = Kad je u ovoj kategoriji nešto novo ili se promijeni.
knowledge-follow-all-hint = Što god je novo ili se promijeni, a smijete čitati.
knowledge-follows = Što pratite
knowledge-follows-lead = Dobivate najviše jednu poruku dnevno kad je ovdje nešto novo ili se promijeni.
knowledge-follows-all = Sve što pratite
knowledge-follows-none = Još ništa ne pratite
knowledge-follows-none-text = Ispod članka, pitanja, videa ili kategorije pritisnite „Prati e-poštom”.
knowledge-follows-end = Ne prati više ništa
knowledge-follow-end = Prestani
knowledge-follows-notices = Ostale obavijesti
done-knowledge-followed = Spremljeno. Poruka stiže kad je nešto novo ili se promijeni.
done-knowledge-unfollowed = Ovo više ne pratite.
knowledge-quiet = Mala izmjena: ne javljaj pratiteljima
knowledge-notice-followed = Nešto što pratite je novo ili se promijenilo
knowledge-notice-followed-hint = Najviše jedna poruka dnevno. Popis je pod „Što pratite”.
knowledge-news-new = Novo
knowledge-news-changed = Promijenjeno
knowledge-mail-news-new = Novo: { $title }
knowledge-mail-news-changed = Promijenjeno: { $title }
knowledge-mail-news-many = { $count ->
    [one] { $title } i još { $count }
    [few] { $title } i još { $count }
   *[other] { $title } i još { $count }
}
knowledge-mail-news-text = { $count ->
    [one] { $count } stvar koju pratite nova je ili se promijenila:
    [few] { $count } stvari koje pratite nove su ili su se promijenile:
   *[other] { $count } stvari koje pratite nove su ili su se promijenile:
}
knowledge-mail-news-more = { $count ->
    [one] Još { $count } ovdje nije navedena.
    [few] Još { $count } ovdje nisu navedene.
   *[other] Još { $count } ovdje nije navedeno.
}
knowledge-mail-news-follows = Što pratite
knowledge-mail-news-reason = Ovu poruku od { $site } dobivate jer to ondje pratite i želite obavijesti vrste „{ $kind }”.

## Comments.
knowledge-comments = Komentari
knowledge-comments-of = Komentari na „{ $title }”
knowledge-comments-all = { $count ->
    [one] Pogledaj { $count } komentar
    [few] Pogledaj sva { $count } komentara
   *[other] Pogledaj svih { $count } komentara
}
knowledge-comments-none = Još nitko nije komentirao
knowledge-comments-none-text = Je li nešto nejasno ili nedostaje? I drugi će imati isto pitanje.
knowledge-comments-inherit = Kao i okolina
knowledge-comments-yes = Dopušteni
knowledge-comments-no = Nisu dopušteni
knowledge-comments-allowed = Prijavljene osobe smiju komentirati
knowledge-comments-allowed-hint = Ispod svakog članka, pitanja i videa, osim ako kategorija ili sam tekst ne kažu drugačije. Urednici i moderatori mogu sakriti komentare.
knowledge-comment-write = Napišite komentar
knowledge-comment-body = Vaš komentar
knowledge-comment-hint = Vidi ga svatko tko čita ovu stranicu, s vašim imenom. Ne pišite ništa privatno; za to pošaljite zahtjev.
knowledge-comment-answer = Odgovori
knowledge-comment-answering = Vaš odgovor: { $name }
knowledge-comment-edit = Uredi
knowledge-comment-editing = Uredite svoj komentar
knowledge-comment-delete = Izbriši
knowledge-comment-hide = Sakrij
knowledge-comment-hiding = Sakrij komentar: { $name }
knowledge-comment-show = Prikaži ponovno
knowledge-comment-why = Zašto?
knowledge-comment-why-hint = Razlog vidi tko je napisao komentar.
knowledge-comment-hidden-why = Skriveno od čitatelja: { $why }
knowledge-comment-mended = uređeno
knowledge-comment-gone = Autor je izbrisao ovaj komentar.
knowledge-comment-make-request = Pretvori u zahtjev
knowledge-comment-requested = Zahtjev #{ $number }
knowledge-comment-make-topic = Pretvori u temu
knowledge-comment-topic-hint = Stoji u zajednici u ime onoga tko ga je napisao, a ostaje i ovdje.
knowledge-comment-topic-section = Odjeljak zajednice
knowledge-comment-became-topic = Postalo je tema u zajednici
knowledge-comment-sign-in = Komentari nose ime: najprije se prijavite.
knowledge-comment-sign-in-now = Prijava
knowledge-error-comment-empty = Najprije nešto napišite.
knowledge-error-comment-longer = Komentar ima najviše 4.000 znakova. Skratite ga.
knowledge-error-comment-often = To je mnogo komentara u kratkom vremenu. Pričekajte nekoliko minuta; vaše riječi ostaju ovdje.
knowledge-error-comment-why = Recite zašto, da autor može razumjeti.
knowledge-error-section = Odaberite odjeljak.
done-knowledge-comment-written = Vaš je komentar objavljen.
done-knowledge-comment-changed = Vaš je komentar izmijenjen.
done-knowledge-comment-deleted = Vaš je komentar izbrisan.
done-knowledge-comment-hidden = Čitatelji više ne vide komentar.
done-knowledge-comment-shown = Čitatelji ponovno vide komentar.
done-knowledge-comment-request = Zahtjev se stvara; njegov će broj ubrzo stajati ovdje.
done-knowledge-comment-topic = Tema se stvara; poveznica će se uskoro pojaviti ovdje.
knowledge-notice-comment = Netko je komentirao vaš sadržaj
knowledge-notice-comment-hint = Minutu nakon komentara ispod članka, pitanja ili videa koji vodite.
knowledge-notice-answer = Netko je odgovorio na vaš komentar
knowledge-notice-answer-hint = Minutu nakon odgovora na vaš komentar.
knowledge-mail-comment-subject = { $who } komentira „{ $title }”
knowledge-mail-answer-subject = { $who } odgovara na vaš komentar na „{ $title }”
knowledge-mail-comment-text = { $who } piše ispod „{ $title }”:
knowledge-mail-comment-open = Pogledaj i odgovori
knowledge-mail-comment-reason = Ovu poruku od { $site } dobivate jer želite obavijesti vrste „{ $kind }”.

## Drafts by a translation service.
knowledge-translation = Strojno prevođenje
knowledge-translation-lead = Usluga urednicima priprema nacrte prijevoda. Ništa se ne objavljuje samo, a tekstovi se usluzi šalju samo kad urednik zatraži nacrt.
knowledge-translation-kind = Usluga
knowledge-translation-off = Nijedna
knowledge-translation-openai = Jezični model (kompatibilan s OpenAI-jem)
knowledge-translation-libretranslate = LibreTranslate
knowledge-translation-address = Adresa
knowledge-translation-address-hint = Npr. https://api.example.com/v1 za jezični model, https://translate.example.com za LibreTranslate. Može i poslužitelj vaše mreže.
knowledge-translation-model = Model
knowledge-translation-model-hint = Samo za jezične modele: ime pod kojim ga poslužitelj poznaje.
knowledge-translation-key = Ključ
knowledge-translation-key-hint = Ostavite prazno ako ga usluga ne traži. Više se nikad ne prikazuje.
knowledge-translation-key-kept = Ključ je spremljen. Ostavite prazno da ostane; za drugu adresu upišite ga ponovno.
knowledge-translation-forget = Zaboravi ključ
knowledge-translation-unchecked = Nacrti koje nitko nije provjerio smiju se objaviti
knowledge-translation-unchecked-hint = Čitatelji tada iznad teksta vide oznaku dok ga urednik ne provjeri.
knowledge-translation-test = Isprobaj
knowledge-translation-works = Usluga odgovara:
knowledge-translation-none = Najprije odaberite uslugu i upišite njezinu adresu.
knowledge-translation-sentence = Kako mogu promijeniti lozinku?
knowledge-error-translation-address = Upišite cijelu adresu, s početkom https:// ili http://.
knowledge-error-translation-model = Upišite ime modela.
knowledge-terms = Rječnik za prijevode
knowledge-terms-lead = Kako treba prevoditi vaše riječi. Jezični model toga se drži kad piše nacrt.
knowledge-terms-from = Iz
knowledge-terms-to = Na
knowledge-terms-field = Riječi, { $from } – { $to }
knowledge-terms-hint = Po jedna u retku: riječ = prijevod
knowledge-error-terms = Svaki redak treba riječ, znak jednakosti i prijevod, svaki od najviše 100 znakova.
knowledge-error-terms-many = Najviše 300 riječi ide uz pitanje. Zadržite najvažnije.
knowledge-machine = Strojni nacrt
knowledge-machine-draft = Napravi nacrt iz jezika: { $language }
knowledge-machine-waiting = Usluga piše nacrt. Možete napustiti ovu stranicu.
knowledge-machine-look = Pogledaj ponovno
knowledge-machine-forget = Odustani
knowledge-machine-unchecked = Ovo je napisao stroj i nitko nije provjerio.
knowledge-machine-checked = Pročitao/la sam i provjerio/la ovaj prijevod
knowledge-machine-notice = Ovu je stranicu preveo stroj. Još je nitko nije provjerio.
knowledge-machine-trouble-key = Usluga ne prihvaća ključ. Administrator ga može ponovno upisati.
knowledge-machine-trouble-address = Na toj adresi nema usluge prevođenja. Administrator je može ispraviti.
knowledge-machine-trouble-busy = Usluga dobiva previše upita. Pokušava se ponovno samo od sebe.
knowledge-machine-trouble-down = Usluga ne odgovara ili javlja pogrešku. Pokušajte kasnije; ništa nije promijenjeno.
knowledge-machine-trouble-refused = Usluga odbija ovaj tekst ili ne zna jedan od jezika.
knowledge-machine-trouble-answer = Odgovor usluge nije prijevod. Provjerite adresu i model.
knowledge-machine-trouble-lengths = Usluga je izostavila rečenice ili su predugačke ili prekratke. Ništa nije promijenjeno; pokušajte ponovno ili s drugim modelom.
knowledge-machine-trouble-damaged = Usluga je izgubila poveznice ili kôd iz teksta. Ništa nije promijenjeno; pokušajte ponovno ili s drugim modelom.
knowledge-machine-trouble-draft = U međuvremenu je netko započeo nacrt; ostavljen je kakav jest.
knowledge-error-machine-off = Nijedna usluga prevođenja nije postavljena. To može administrator.
knowledge-error-machine-source = Nema objavljenog teksta iz kojeg bi se prevodilo.
knowledge-error-machine-draft = Na ovom jeziku postoji nacrt koji bi se izgubio. Najprije ga objavite ili odbacite.
knowledge-error-machine-unchecked = Ovaj je nacrt napisao stroj. Pročitajte ga, ispravite i označite da ste ga provjerili.
done-knowledge-machine-asked = Usluga piše nacrt.
done-knowledge-machine-forgotten = Usluga se više ne pita.

## Languages beside each other, steps of videos.
knowledge-parity = Jezici i njihovi čitatelji
knowledge-parity-lead = Gdje su čitatelji željeli neki jezik, a nisu ga dobili, u zadnjih 90 dana.
knowledge-parity-readers = Čitatelji
knowledge-parity-served = Na svom jeziku
knowledge-parity-searches = Pretraživanja
knowledge-parity-vain = Uzalud
knowledge-parity-since = Zastarjelo od
knowledge-parity-missing = Za prevesti: { $language }
knowledge-parity-missing-none = Na ovom jeziku ima sve.
knowledge-parity-outdated = Za obnoviti: { $language }
knowledge-parity-outdated-none = Nijedan prijevod ne zaostaje za izvornikom.
knowledge-parity-wanted = traženo { $count } puta, pročitano { $views } puta
knowledge-parity-read = { $count ->
    [one] pročitano { $count } put
    [few] pročitano { $count } puta
   *[other] pročitano { $count } puta
}
done-knowledge-declined = Više se ne predlaže.
knowledge-board-steps = Poglavlja čiji su se koraci promijenili
knowledge-steps-changed = Upute su se promijenile.
knowledge-steps-changed-text = Pogledajte pokazuju li ova poglavlja još prave korake, pa ih spremite.
knowledge-step-gone = Koraka { $number } više nema:
knowledge-step-changed = Korak { $number } kaže nešto drugo:
# Products and versions (K10)
knowledge-products = Proizvodi
knowledge-products-hint = Sve o onome koji imate
knowledge-products-all = Svi proizvodi
knowledge-products-lead = Odaberite svoj: vodiči, odgovori i snimke za njega stoje zajedno.
knowledge-products-empty = Još nema proizvoda
knowledge-products-empty-desk = Dodajte prvi. Članci, pitanja i snimke tada mogu reći o kojem su proizvodu.
knowledge-products-desk = O čemu je vaš sadržaj. Svaki proizvod ima svoju stranicu.
knowledge-products-retired = Više se ne prodaje
knowledge-product-offered = U ponudi
knowledge-product-retired = Više nije u ponudi
knowledge-product-is-retired = Ovaj proizvod više nije u ponudi. Ono što smo o njemu napisali ostaje ovdje.
knowledge-product-search = Traži u: { $product }
knowledge-product-narrowed = Samo ono što vrijedi za inačicu { $version }.
knowledge-product-whole = Prikaži sve inačice
knowledge-product-empty = Ovdje još nema ničega
knowledge-product-empty-text = Još nema članka, pitanja ni snimke o ovom proizvodu. Sva ostala pomoć vam je otvorena.
knowledge-product-articles = Najčitanije
knowledge-product-questions = Česta pitanja
knowledge-product-videos = Snimke
knowledge-product-new = Novo
knowledge-product-versions = Inačice
knowledge-product-version = Inačica
knowledge-product-released = Objavljena
knowledge-product-support = Podrška
knowledge-release-supported = Podržana
knowledge-release-ended = Podrška je završila
knowledge-narrowed-to = Samo o proizvodu
knowledge-narrowed-whole = Prikaži sve
knowledge-new-product = Novi proizvod
knowledge-field-product = Proizvod
knowledge-field-product-name = Naziv
knowledge-any-product = Bilo koji proizvod
knowledge-add-product = Dodaj proizvod
knowledge-releases-empty = Još nema inačica. Proizvod bez inačica ih i ne treba.
knowledge-new-release = Nova inačica
knowledge-change-release = Izmijeni inačicu
knowledge-add-release = Dodaj inačicu
knowledge-release-hint = Kako je kupci poznaju: 4.2 ili proljeće 2026.
knowledge-delete-release = Izbriši inačicu
knowledge-delete-product = Izbriši proizvod
knowledge-delete-product-text = Može se izbrisati samo proizvod o kojem nema sadržaja. Onaj koji se više ne prodaje označite „Više nije u ponudi”: njegova stranica ostaje.
knowledge-topics-versions = Samo neke inačice proizvoda { $product }
knowledge-category-products-hint = Stranica kategorije ih prikazuje, a njihove stranice vode ovamo.
knowledge-topics-hint = Ništa označeno: vrijedi za sve inačice.
knowledge-error-product-name = Dajte proizvodu naziv barem na jednom jeziku.
knowledge-error-product-used = O ovom proizvodu ima sadržaja, pa se ne može izbrisati. Umjesto toga označite „Više nije u ponudi”.
knowledge-error-release-name = Upišite kako se inačica zove.
knowledge-error-release-words = Najviše 40 znakova, bez zareza, navodnika i znaka @.
knowledge-error-release-taken = Proizvod već ima inačicu tog naziva.
knowledge-error-release-used = O ovoj inačici ima sadržaja, pa se ne može izbrisati. Umjesto toga označite „Podrška je završila”.
knowledge-error-day = Dan upišite kao godina-mjesec-dan, na primjer 2026-11-30.
done-knowledge-product-deleted = Proizvod je izbrisan.
done-knowledge-release-deleted = Inačica je izbrisana.
home-block-products = Proizvodi
knowledge-import-product = Nema proizvoda ni inačice „{ $detail }”. Najprije je napravite ili navedite u products.toml.

# Blocks and passages (K4)
knowledge-kind-block = Blok
knowledge-form-block = Blok
knowledge-tab-block = Blokovi
knowledge-new-block = Novi blok
knowledge-begin-block = {""}
knowledge-blocks = Blokovi
knowledge-blocks-lead = Napisano jednom, uključeno u mnoge tekstove. Kad se blok promijeni, mijenja se svaka stranica koja ga koristi.
knowledge-blocks-empty = Još nema blokova
knowledge-blocks-empty-text = Upozorenje, adresa, korak koji stoji u deset članaka: napišite ga ovdje jednom.
knowledge-block-mark = U tekstu umjesto njega stoji
knowledge-block-hint = Uključite ga gumbom s knjigom na alatnoj traci ili ovim retkom samim u odlomku:
knowledge-used-in = Koristi se u
knowledge-block-unused = Još se ne koristi
knowledge-block-users = { $count ->
    [one] { $count } tekst
    [few] { $count } teksta
   *[other] { $count } tekstova
}
knowledge-block-missing = Nema bloka { $id }. Čitatelji ovdje ne vide ništa.
knowledge-block-not-public = Blok „{ $title }” nije objavljen. Čitatelji ovdje ne vide ništa.
knowledge-block-too-large = S blokovima je ovaj tekst veći od 2 MB i ne može se objaviti. Prevelik je postao kod „{ $title }”; ostatak ovdje nije prikazan.
knowledge-error-way-round = Ovaj bi blok uključio sam sebe. Izbacite jedan od blokova na putu.
knowledge-error-blocks-large = S blokovima je ovaj tekst veći od 2 MB. Uključite ih rjeđe ili ih skratite.
knowledge-way-round = Put u krug:
knowledge-blocks-too-large = Prevelik je postao kod:
knowledge-import-block = Nema bloka „{ $detail }”; redak ostaje kakav jest i čitatelji ondje ne vide ništa.
knowledge-act-only = Odlomak za inačicu ili platformu
knowledge-pick = Dijelovi ove stranice vrijede za jednu inačicu ili platformu. Odaberite svoju; zapamtit ćemo.
knowledge-pick-show = Prikaži
knowledge-platform = Platforma
knowledge-any-version = Sve inačice
knowledge-any-platform = Sve platforme
knowledge-only-version = Inačica { $names }
knowledge-import-way-round = Blok „{ $detail }” uključio bi sam sebe pa je izostavljen.
knowledge-import-blocks-large = S blokovima je tekst veći od 2 MB, kod „{ $detail }”; nije preuzet.

# Releases (U2)
knowledge-checking = Provjerava se za { $release }
knowledge-checks = Za provjeru
knowledge-checks-lead = Što smo napisali o proizvodu i vrijedi li još za ovu inačicu. Prijevodi slijede izvornik.
knowledge-checks-progress = provjereno { $done } od { $count }
knowledge-checks-none = Za ovu inačicu ništa nije označeno
knowledge-checks-none-text = Ispod označite ono što je o proizvodu. Svaki vlasnik dobiva jednu poruku.
knowledge-checks-done = Sve je provjereno
knowledge-checks-done-text = Sve što je bilo označeno vrijedi za ovu inačicu.
knowledge-checks-due = Rok
knowledge-checks-within = Samo u kategoriji
knowledge-checks-begin = Označi što treba provjeriti
knowledge-checks-more = Označi još
knowledge-checks-begin-text = Objavljeni tekstovi o proizvodu ostaju označeni dok urednik ne kaže da vrijede ili ih ponovno ne objavi. Vlasnici dobivaju jednu poruku za sve.
knowledge-checks-mark = Označi
knowledge-checks-mark-all = Označi za provjeru ono što je o proizvodu
knowledge-checks-settled = Posljednje provjereno
knowledge-verify = Vrijedi kako jest
knowledge-verify-chosen = Odabrani vrijede kako jesu
knowledge-checked-as-is = Vrijedi kako jest
knowledge-checked-edited = Ponovno objavljeno
knowledge-state-verify = Provjeriti za inačicu
knowledge-board-verify = Provjeriti za inačicu
done-knowledge-checks-begun = Označeno. Vlasnici će biti obaviješteni.
done-knowledge-verified = Zabilježeno: vrijedi za ovu inačicu.
knowledge-notice-checks = Vaše tekstove treba provjeriti za inačicu
knowledge-notice-checks-hint = Jedna poruka za sve, kad se unese nova inačica proizvoda.
knowledge-mail-checks-subject = { $count ->
    [one] { $count } vaš tekst treba provjeriti za { $release }
    [few] { $count } vaša teksta treba provjeriti za { $release }
   *[other] { $count } vaših tekstova treba provjeriti za { $release }
}
knowledge-mail-checks-text = Unesena je inačica { $release }. Pogledajte vrijedi li još ono što održavate (ukupno { $count }): potvrdite ili objavite ponovno.
knowledge-mail-checks-open = Pogledaj popis

## Limited editors
knowledge-error-not-your-section = Odaberite jedan od odjeljaka u kojima pišete.
knowledge-your-sections = Vidite ono što je u odjeljcima u kojima pišete. Sve ostalo čitajte na vlastitim stranicama.
knowledge-both-tab = Usporedno
knowledge-import-sync-html = HTML stranice ne održavaju se usklađenima; pretvorite stranicu u Markdown
knowledge-folder = Usklađeno s mapom
knowledge-folder-lead = Gdje datoteke iz mape i portal govore različito, ništa se ne mijenja dok netko ne odluči.
knowledge-folder-count = { $count ->
    [one] { $count } datoteka je usklađena
    [few] { $count } datoteke su usklađene
   *[other] { $count } datoteka je usklađeno
}
knowledge-folder-last = zadnja promjena { $date }
knowledge-folder-never = Još nijedna mapa nije usklađena
knowledge-folder-never-text = Tko održava portal, može ga uskladiti s mapom Markdown datoteka naredbom:
knowledge-folder-none = Mapa i portal govore isto
knowledge-folder-both = Promijenjeno i u mapi i na portalu
knowledge-folder-draft = Promijenjeno u mapi dok na portalu čeka neobjavljeni nacrt
knowledge-folder-file-gone = Datoteke više nema; tekst je još ovdje
knowledge-folder-text-gone = Teksta ovdje više nema; datoteka je još tamo
knowledge-folder-listed-gone = Ovdje je izbrisano; datoteka to još navodi
knowledge-folder-take-both = Uzmi iz mape
knowledge-folder-keep-both = Zadrži s portala
knowledge-folder-take-draft = Uzmi iz mape, bez nacrta
knowledge-folder-keep-draft = Zadrži s portala
knowledge-folder-take-file-gone = Povuci tekst
knowledge-folder-keep-file-gone = Ponovno zapiši datoteku
knowledge-folder-take-text-gone = Ponovno napravi tekst
knowledge-folder-take-listed-gone = Napravi ponovno
knowledge-folder-keep-text-gone = Ukloni datoteku
knowledge-folder-keep-listed-gone = Ukloni iz datoteke
knowledge-folder-chosen-folder = Pri sljedećem pokretanju vrijedi mapa
knowledge-folder-chosen-portal = Pri sljedećem pokretanju vrijedi portal
knowledge-folder-undo = Poništi
knowledge-folder-in-folder = U mapi
knowledge-folder-in-portal = Na portalu
knowledge-folder-no-file = U mapi više nema te datoteke; na portalu piše:
knowledge-folder-no-text = Na portalu više nema tog teksta; u datoteci piše:
done-knowledge-folder-chosen = Zabilježeno. Sljedeće pokretanje to provodi.
done-knowledge-folder-undone = Ponovno čeka odluku.
knowledge-broken-anchor = Vodi na mjesto stranice kojeg više nema; sama stranica postoji.
knowledge-gaps = Praznine
knowledge-gaps-lead = Što su ljudi tražili u 90 dana i nisu našli. Prvo ono na što je naišlo najviše njih.
knowledge-gaps-none = Nema praznina
knowledge-gaps-none-text = Ovdje bi stajale riječi koje se uzalud traže, slični zahtjevi, odgovori „ne” i jezici koje su čitatelji htjeli.
knowledge-gaps-no-cost = Administrator može upisati koliko stoji jedan kontakt, pod Sadržaj → Objavljivanje; tada svaki redak kaže koliko može vrijediti.
knowledge-gaps-declined = Što ne treba odgovor
knowledge-gap-write = Napiši
knowledge-gap-improve = Poboljšaj
knowledge-gap-translate = Prevedi
knowledge-gap-decline = Ne treba odgovor
knowledge-gap-undo = Poništi
knowledge-gap-nothing = { $count ->
    [one] traženo { $count } put, bez rezultata
   *[other] traženo { $count } puta, bez rezultata
}
knowledge-gap-unopened = { $count ->
    [one] traženo { $count } put, ništa nije otvoreno
   *[other] traženo { $count } puta, ništa nije otvoreno
}
knowledge-gap-sent = { $count ->
    [one] zatim { $count } zahtjev
    [few] zatim { $count } zahtjeva
   *[other] zatim { $count } zahtjeva
}
knowledge-gap-wanted = { $count ->
    [one] { $count } čitatelj htio je ovaj jezik
    [few] { $count } čitatelja htjela su ovaj jezik
   *[other] { $count } čitatelja htjelo je ovaj jezik
}
knowledge-gap-noes = { $count ->
    [one] { $count } čitatelj rekao je ne
    [few] { $count } čitatelja rekla su ne
   *[other] { $count } čitatelja reklo je ne
}
knowledge-gap-worth = oko { $amount } { $currency }
knowledge-cost = Cijena kontakta
knowledge-cost-hint = Koliko vas stoji kad nekome treba odgovoriti, u cijelim jedinicama. Praznine tada kažu koliko može vrijediti da se popune.
knowledge-currency = Valuta
knowledge-currency-hint = Njezina oznaka, primjerice EUR ili HKD.
knowledge-error-cost = Upišite cijeli broj i tri slova valute.
knowledge-board-gaps = Praznine
done-knowledge-undeclined = Ponovno je na popisu.
