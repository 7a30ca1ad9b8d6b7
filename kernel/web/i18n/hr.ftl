## What stands around every page.
shell-skip = Prijeđi na sadržaj
shell-demo = Demonstracija: izmišljena tvrtka. Ništa ovdje nije stvarno.
shell-demo-label = Demonstracija
shell-demo-more = Prijava kao demo korisnik
shell-notice = Obavijest
shell-search = Potražite pomoć
shell-suggestions = Prijedlozi
shell-language = Jezik: { $name }
shell-account = Račun: { $name }
shell-sign-in = Prijava
shell-sign-out = Odjava
shell-menu = Izbornik
shell-main-menu = Glavni izbornik
shell-overview = Pregled
shell-colours = Boje
shell-light = Svijetlo
shell-system = Kao u sustavu
shell-dark = Tamno

## Forms.
form-errors = { $count ->
    [one] { $count } stavku treba provjeriti
    [few] { $count } stavke treba provjeriti
   *[other] { $count } stavki treba provjeriti
}
form-optional = nije obavezno
form-save = Spremi
form-saving = Spremanje…
form-cancel = Odustani
form-send = Pošalji
form-sending = Slanje…
form-sent-before = Ovo je već poslano, ali s drukčijim sadržajem. Poslati i ovo?
form-sent-before-text = Ono što ste prvo poslali stiglo je i ništa nije izgubljeno. Ako treba stići i ovo što sada ovdje stoji, pošaljite još jednom.
form-files-again = Datoteke odaberite ponovno: preglednik ih ne šalje sam drugi put.

## Lists.
pager-label = Stranice
pager-previous = Prethodna
pager-next = Sljedeća

## Errors.
error-home = Idi na početnu stranicu
error-number = Ako nam pišete o ovome, navedite { $number }.
error-not-found = Ova stranica ne postoji
error-not-found-text = Možda je premještena ili je u adresi tipfeler. Potražite ono što ste tražili.
error-sign-in = Najprije se prijavite
error-sign-in-text = Ova je stranica za osobe s korisničkim računom. Nakon prijave vratit ćete se ovamo.
error-signed-out = Odjavljeni ste
error-signed-out-text = Ono što ste poslali čuva se na ovoj stranici. Prijavite se u drugoj kartici pa ovdje pošaljite ponovno.
error-send-again = Pošalji ponovno
error-files-again = Odabrane datoteke nisu sačuvane: poslije ih odaberite ponovno.
error-kept = Ovo ste napisali. Kopirajte ako želite upotrijebiti drugdje.
error-bad-request = Nismo mogli pročitati što je poslano
error-bad-request-text = Vratite se, ponovno učitajte stranicu i pokušajte još jednom. Ono što ste upisali i dalje je u obrascu.
error-foreign-origin = Ovo je poslano s druge web-stranice
error-foreign-origin-text = Radi vaše sigurnosti primamo samo obrasce poslane s ovih stranica. Vratite se, ponovno učitajte stranicu i pokušajte još jednom.
error-expired = Ova poveznica više ne vrijedi
error-expired-text = Već je iskorištena ili je prestara. Zatražite novu.
error-too-large = Ovo je preveliko
error-too-large-text = Datoteke smiju imati ukupno najviše 25 MB. Smanjite ih ili pošaljite poveznicu na mjesto s kojeg ih možemo preuzeti.
error-not-allowed = Ovo ne smijete mijenjati
error-not-allowed-text = Vaša prava obuhvaćaju samo dio ovih stranica, a ovo je izvan njega. Vratite se; ništa nije promijenjeno. Ako vam treba, zamolite administratora da proširi vaša prava.
error-stale = Netko je ovo u međuvremenu promijenio
error-stale-text = Vratite se i ponovno učitajte stranicu da vidite što je sada na njoj, a zatim ponovite svoju izmjenu.
error-too-often = Previše pokušaja
error-too-often-text = Pričekajte minutu pa pokušajte ponovno.
error-busy = Previše toga odjednom
error-busy-text = Trenutačno je ovdje mnogo ljudi. Pokušajte ponovno za nekoliko sekundi; ništa nije izgubljeno.
error-full = Na našem disku više nema mjesta
error-full-text = Ono što ste poslali nije spremljeno. Vratite se: što ste upisali još je u obrascu. Sačuvajte to i pošaljite kasnije; znamo za ovo.
error-away = Trenutačno ne možemo doći do svojih podataka
error-away-text = Ništa nije spremljeno. Vratite se i pokušajte ponovno za nekoliko sekundi; što ste upisali još je u obrascu.
error-internal = Nešto je pošlo po zlu na našoj strani
error-internal-text = Pogreška je zabilježena i pogledat ćemo je. Pokušajte ponovno za koji trenutak.

## What an import of a site could not take.
archive-shape = Redak nije ispravan i izostavljen je: { $detail }
archive-orphan = Nema onoga čemu ovaj redak pripada; izostavljen je: { $detail }
archive-taken = Broj ili naziv ovdje već pripada nečemu drugom; izostavljeno: { $detail }
archive-missing-file = Nedostaje pohranjena datoteka: { $detail }
archive-damaged-file = Pohranjena datoteka je oštećena i izostavljena: { $detail }
