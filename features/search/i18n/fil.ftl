search-title = Paghahanap
search-title-for = { $words } – paghahanap
search-button = Maghanap
search-empty = Ano ang hinahanap mo?
search-empty-text = Mag-type ng ilang salita, gaya ng kung paano mo sasabihin. Ayos lang ang maliliit na mali sa pag-type.
search-nothing = Walang nahanap para sa “{ $words }”
search-nothing-text = Subukan ang ibang salita, o mas kaunti. O sumulat sa amin: isasama na ang na-type mo.
search-write-to-us = Sumulat sa amin
search-browse = Tingnan ang lahat ng artikulo
search-did-you-mean = Ang ibig mo bang sabihin ay
search-found = { $count ->
    [one] { $count } resulta para sa “{ $words }”.
   *[other] { $count } na resulta para sa “{ $words }”.
}
search-any-word = Walang page na may lahat ng salita; ilan sa mga salita ang nasa mga ito.
search-all = Lahat
search-kind-article = Mga artikulo
search-kind-question = Mga tanong
search-kind-video = Mga video
search-kind-category = Mga kategorya
search-kind-product = Mga produkto
search-kind-topic = Mga paksa
search-kind-request = Mga request
search-kind-person = Mga tao
search-kind-one-article = Artikulo
search-kind-one-question = Tanong
search-kind-one-video = Video
search-kind-one-category = Kategorya
search-kind-one-product = Produkto
search-kind-one-topic = Paksa
search-kind-one-request = Request
search-kind-one-person = Tao
search-only-in = Sa wikang { $language } lang
search-outdated = Baka luma na ito
search-stuck = Hindi ito ang kailangan mo?
search-stuck-text = Sumulat sa amin. Isasama na ang hinanap mo, kaya hindi mo na kailangang ulitin.
search-sought = Madalas hanapin:
home-block-sought = Mga salitang madalas hanapin
search-description = Hanapin sa lahat ng tulong: mga artikulo, gabay, at sarili mong request.
search-since-month = Nakaraang buwan
search-since-year = Nakaraang taon
search-any-age = Maghanap sa mga pahina ng anumang petsa
search-menu-sought = Mga hinanap
search-sought-title = Ano ang hinahanap ng mga tao
search-sought-text = Mga salita at araw lamang, hindi mga tao. Ang walang nahahanap ang dapat susunod na isulat.
search-sought-filter = Salain
search-sought-show = Ipakita
search-sought-language = Wika
search-sought-days = Panahon
search-days = { $count ->
    [one] Nakaraang { $count } araw
   *[other] Nakaraang { $count } na araw
}
search-show-all = Lahat ng hinanap
search-show-nothing = Walang nahanap
search-show-unopened = May nahanap, walang binuksan
search-show-sent = May kasunod na kahilingan
search-sought-none = Wala pang ganitong hinanap
search-sought-none-text = Itinatala ang mga hinanap bawat sampung segundo. Pumili ng mas mahabang panahon o ibang wika.
search-sought-total = { $count ->
    [one] { $count } hinanap na parirala
   *[other] { $count } na hinanap na parirala
}
search-sought-words = Mga salita
search-sought-searches = Mga paghahanap
search-sought-found = Nahanap
search-sought-opened = Binuksan
search-sought-asked = Sinimulang kahilingan
search-sought-sent = Ipinadalang kahilingan
search-sought-act = Ano ang gagawin
search-sought-write = Isulat ito
search-products = Mga produkto
search-kinds = Uri
search-tongues = Wika
search-ages = Gaano katagal na
search-any-product = Maghanap sa lahat ng produkto
