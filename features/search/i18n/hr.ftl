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
search-kind-request = Zahtjevi
search-kind-person = Osobe
search-kind-one-article = Članak
search-kind-one-question = Pitanje
search-kind-one-video = Videozapis
search-kind-one-category = Kategorija
search-kind-one-request = Zahtjev
search-kind-one-person = Osoba
search-only-in = Samo na jeziku: { $language }
search-outdated = Možda je zastarjelo
search-stuck = Nije ono što trebate?
search-stuck-text = Pišite nam. Ono što ste tražili šalje se uz poruku pa ne morate ponavljati.
search-sought = Često se traži:
home-block-sought = Često tražene riječi
search-description = Pretražite svu pomoć: članke, upute i vlastite zahtjeve.
