search-title = Pretraživanje
search-title-for = { $words } – pretraživanje
search-button = Traži
search-empty = Što tražite?
search-empty-text = Upišite nekoliko riječi, onako kako biste ih izgovorili. Manji tipfeleri ne smetaju.
search-nothing = Ništa nije pronađeno za „{ $words }”
search-nothing-text = Pokušajte s drugim riječima ili s manje njih. Ili nam pišite: ono što ste upisali šalje se uz poruku.
search-write-to-us = Pišite nam
search-browse = Pregledaj sve članke
search-did-you-mean = Jeste li mislili
search-found = { $count ->
    [one] { $count } rezultat za „{ $words }”.
    [few] { $count } rezultata za „{ $words }”.
   *[other] { $count } rezultata za „{ $words }”.
}
search-any-word = Nijedna stranica ne sadrži sve riječi; ove sadrže neke od njih.
search-all = Sve
search-kind-article = Članci
search-kind-question = Pitanja
search-kind-video = Videozapisi
search-kind-category = Kategorije
search-kind-product = Proizvodi
search-kind-topic = Teme
search-kind-request = Zahtjevi
search-kind-person = Osobe
search-kind-one-article = Članak
search-kind-one-question = Pitanje
search-kind-one-video = Videozapis
search-kind-one-category = Kategorija
search-kind-one-product = Proizvod
search-kind-one-topic = Tema
search-kind-one-request = Zahtjev
search-kind-one-person = Osoba
search-only-in = Samo na jeziku: { $language }
search-outdated = Možda je zastarjelo
search-stuck = Nije ono što trebate?
search-stuck-text = Pišite nam. Ono što ste tražili šalje se uz poruku pa ne morate ponavljati.
search-sought = Često se traži:
home-block-sought = Često tražene riječi
search-description = Pretražite svu pomoć: članke, upute i vlastite zahtjeve.
search-since-month = Prošli mjesec
search-since-year = Prošla godina
search-any-age = Pretraži stranice bilo koje starosti
search-menu-sought = Pretrage
search-sought-title = Što ljudi traže
search-sought-text = Riječi i dani, nikad osobe. Ono što ništa ne nađe treba napisati sljedeće.
search-sought-filter = Filtriraj
search-sought-show = Prikaži
search-sought-language = Jezik
search-sought-days = Razdoblje
search-days = { $count ->
    [one] Zadnji { $count } dan
    [few] Zadnja { $count } dana
   *[other] Zadnjih { $count } dana
}
search-show-all = Sve pretrage
search-show-nothing = Ništa nije nađeno
search-show-unopened = Nađeno, ništa otvoreno
search-show-sent = Uslijedio je zahtjev
search-sought-none = Još nema takvih pretraga
search-sought-none-text = Pretrage se zapisuju svakih deset sekundi. Odaberite dulje razdoblje ili drugi jezik.
search-sought-total = { $count ->
    [one] { $count } traženi izraz
    [few] { $count } tražena izraza
   *[other] { $count } traženih izraza
}
search-sought-words = Riječi
search-sought-searches = Pretrage
search-sought-found = Nađeno
search-sought-opened = Otvoreno
search-sought-asked = Započeti zahtjevi
search-sought-sent = Poslani zahtjevi
search-sought-act = Što učiniti
search-sought-write = Napiši
search-products = Proizvodi
search-kinds = Vrsta
search-tongues = Jezik
search-ages = Starost
search-any-product = Traži u svim proizvodima
