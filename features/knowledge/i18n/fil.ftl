## Ang nakikita ng mga mambabasa.
knowledge-title = Kaalaman
knowledge-lead = Mga sagot at tagubilin, hakbang-hakbang.
knowledge-path = Landas
knowledge-empty = Wala pang nailalathala
knowledge-empty-text = Bumalik kayo sa lalong madaling panahon, o sumulat sa amin.
knowledge-category-empty = Wala pang nailalathala rito
knowledge-loose = Iba pang artikulo
knowledge-articles-here = Mga artikulo
knowledge-all = Lahat ng artikulo
knowledge-all-in = { $count ->
    [one] Isang artikulo
   *[other] Lahat ng { $count } artikulo
}
knowledge-feed = Mga bagong artikulo
knowledge-feed-category = Mga bagong artikulo sa kategoryang ito
knowledge-most-read = Pinakabinabasa
knowledge-new = Bago
knowledge-checked = Sinuri noong
knowledge-minutes = { $count } minutong pagbasa
knowledge-edit = I-edit
knowledge-copy = Kopyahin
knowledge-copied = Nakopya na
knowledge-on-this-page = Sa pahinang ito
knowledge-attachments = Mga kalakip
knowledge-kilobytes = { $count } KB
knowledge-helpful = Nakatulong ba ito?
knowledge-yes = Oo
knowledge-no = Hindi
knowledge-thanks = Salamat
knowledge-thanks-text = Nakatutulong ang sagot ninyo para mapahusay ang pahinang ito.
knowledge-why = Ano ang kulang?
knowledge-reason = Dahilan
knowledge-reason-wrong = May mali
knowledge-reason-unclear = Mahirap intindihin
knowledge-reason-outdated = Luma na
knowledge-reason-incomplete = May kulang
knowledge-reason-not-mine = Hindi ito tungkol sa problema ko
knowledge-comment = Ano ang dapat naming malaman?
knowledge-related = Kaugnay
knowledge-neighbours = Nauna at susunod na artikulo
knowledge-stuck = Hindi pa rin nalutas?
knowledge-stuck-text = Sumulat sa amin; isasama ang binabasa ninyo.
knowledge-write = Sumulat sa amin
knowledge-other-language = Wala pang bersiyon ang artikulong ito sa { $wanted }. Binabasa ninyo ito sa { $shown }.
knowledge-outdated = Nagbago na ang orihinal ng saling ito. Maaaring wala pa rito ang mga nagbago:
knowledge-overdue = Dapat ay nasuri na ang pahinang ito noong { $date }. Maaaring luma na ang ilan dito.
knowledge-kind-getting-started = Pagsisimula
knowledge-kind-how-to = Paano gawin
knowledge-kind-troubleshooting = Paglutas ng problema
knowledge-kind-reference = Sanggunian
knowledge-kind-announcement = Anunsiyo
knowledge-alert-note = Tandaan
knowledge-alert-tip = Payo
knowledge-alert-important = Mahalaga
knowledge-alert-warning = Babala
knowledge-alert-caution = Mag-ingat

## Mga bahagi ng panimulang pahina.
home-block-categories = Mga kategorya ng kaalaman
home-block-most-read = Mga pinakabinabasang artikulo
home-block-new = Mga bagong artikulo

## Ang nakikita ng mga patnugot.
knowledge-content = Nilalaman
knowledge-total = { $count ->
    [one] Isang artikulo
   *[other] { $count } artikulo
}
knowledge-categories = Mga kategorya
knowledge-articles = Mga artikulo
knowledge-new-article = Bagong artikulo
knowledge-new-category = Bagong kategorya
knowledge-begin = Magsimulang sumulat
knowledge-untitled = (wala pang pamagat)
knowledge-words = Mga salita ng pamagat
knowledge-filter = Salain
knowledge-any-state = Anumang kalagayan
knowledge-any-category = Anumang kategorya
knowledge-any-language = Anumang wika
knowledge-missing-in = Wala sa wikang
knowledge-nothing-found = Walang ganitong artikulo
knowledge-choose = Piliin ang “{ $title }”
knowledge-choose-all = Piliin lahat
knowledge-chosen = ang napili
knowledge-move = Ilipat
knowledge-add-label = Magdagdag ng label
knowledge-changed = Binago
knowledge-languages = Mga wika
knowledge-coverage = { $language }: { $state }
knowledge-state-missing = wala pa
knowledge-state-draft = Burador
knowledge-state-changed = Nailathala, may mga pagbabago
knowledge-state-published = Nailathala
knowledge-state-scheduled = Nakatakda
knowledge-state-withdrawn = Binawi
knowledge-state-outdated = Lumang salin
knowledge-state-overdue = Kailangang suriin
knowledge-no-category = Walang kategorya
knowledge-no-owner = Wala
knowledge-no-categories = Wala pang kategorya
knowledge-no-categories-text = Gumawa ng una; doon malalagay ang mga artikulo.
knowledge-order = Ayos
knowledge-up = Itaas ang “{ $title }”
knowledge-down = Ibaba ang “{ $title }”
knowledge-top = Nasa itaas
knowledge-delete-category = Burahin ang kategorya
knowledge-delete-category-text = Habambuhay na maghahatid sa iba ang address nito. Ang laman nito ay mapupunta sa pipiliin ninyo.
knowledge-delete-only-empty = Wala: walang laman ito
knowledge-merge = Isama sa ibang artikulo
knowledge-merge-text = Babawiin ang “{ $title }”, at habambuhay na maghahatid sa ibang artikulo ang address nito.
knowledge-merge-into = Isama sa
knowledge-merge-hint = Ang address o numero ng artikulong mananatili.
knowledge-field-title = Pamagat
knowledge-field-summary = Isang pangungusap tungkol dito
knowledge-field-body = Teksto, sa Markdown
knowledge-field-kind = Uri
knowledge-field-category = Kategorya
knowledge-field-language = Wika
knowledge-field-state = Kalagayan
knowledge-field-labels = Mga label
knowledge-labels-hint = Pinaghihiwalay ng kuwit
knowledge-field-audience = Sino ang makakakita
knowledge-field-owner = May-ari
knowledge-field-review = Susuriin sa
knowledge-field-checked = Sinuri ko ito ngayong araw
knowledge-field-parent = Nasa loob ng
knowledge-field-icon = Icon
knowledge-field-note = Ano ang nagbago?
knowledge-field-publish-at = Ilathala sa
knowledge-field-withdraw-at = Bawiin sa
knowledge-field-file = Magdagdag ng mga file
knowledge-field-alt = Paglalarawan, para sa hindi nakakakita nito
knowledge-field-inline = Larawan para sa teksto, hindi kalakip
knowledge-format = Pormat
knowledge-act-heading = Pamagat ng bahagi
knowledge-act-subheading = Pamagat ng maliit na bahagi
knowledge-act-bold = Makapal
knowledge-act-italic = Pahilis
knowledge-act-code = Code
knowledge-act-link = Link
knowledge-act-list = Listahan
knowledge-act-steps = Mga hakbang
knowledge-act-quote = Sipi
knowledge-act-callout = Tampok na tala
knowledge-act-table = Talahanayan
knowledge-act-codeblock = Bloke ng code
knowledge-act-picture = Larawan
knowledge-write-tab = Sumulat
knowledge-read-tab = Basahin
knowledge-editing = I-edit ang artikulo sa { $language }
knowledge-settings = Mga setting
knowledge-publish = Ilathala
knowledge-see = Tingnan ang pahina
knowledge-more-acts = Iba pa
knowledge-withdraw = Bawiin
knowledge-discard = Itapon ang burador
knowledge-schedule = Iskedyul
knowledge-schedule-set = Itakda ang mga oras
knowledge-files = Mga file
knowledge-upload = Ipadala ang mga file
knowledge-delete-file = Burahin ang { $name }
knowledge-upload-failed = Hindi naipadala ang larawan.
knowledge-picture = Ilarawan ang larawan
knowledge-insert = Isingit
knowledge-versions = Mga bersiyon
knowledge-versions-of = Mga bersiyon sa { $language }
knowledge-all-versions = Lahat ng bersiyon
knowledge-version = Bersiyon { $number }
knowledge-draft = Burador
knowledge-never-published = Hindi pa kailanman nailalathala.
knowledge-restore = Ibalik
knowledge-compare = Paghambingin
knowledge-from = Mula
knowledge-to = Hanggang
knowledge-no-difference = Walang pagkakaiba.
knowledge-skipped = { $count ->
    [one] Isang linyang walang pagbabago
   *[other] { $count } linyang walang pagbabago
}
knowledge-source = Ang teksto sa { $language }
knowledge-source-newer = Nagbago na ang tekstong ito mula nang gawin ang salin.
knowledge-made-from = Ginawa mula sa bersiyon { $number }
knowledge-made-from-now = Sa ngayon: bersiyon { $number }
knowledge-readers = Mga mambabasa
knowledge-views = { $count ->
    [one] Isang beses binasa sa loob ng 30 araw
   *[other] { $count } beses binasa sa loob ng 30 araw
}
knowledge-votes = Nakatulong: { $yes } oo, { $no } hindi
knowledge-status-saved = Naka-save
knowledge-status-unsaved = Hindi pa naka-save
knowledge-status-offline = Walang koneksiyon; nakatago sa browser na ito
knowledge-recover = May itinabing tekstong hindi na-save ang browser ninyo.
knowledge-recover-use = Gamitin
knowledge-recover-drop = Kalimutan
knowledge-conflict = May ibang nag-save ng mas bagong bersiyon.
knowledge-conflict-text = Nasa ibaba ang teksto ninyo, hindi pa naka-save. Kunin ang isinulat ng isa, saka mag-save muli.
knowledge-conflict-theirs = Ang naroon ngayon
knowledge-begin-getting-started = Para kanino ito, sa isang pangungusap.

    ## Bago magsimula

    ## Mga hakbang

    1.{" "}
knowledge-begin-how-to = Kung kailan ito kailangan, sa isang pangungusap.

    1.{" "}
knowledge-begin-troubleshooting = ## Mga sintomas

    -{" "}

    ## Sanhi

    ## Lunas

    1.{" "}
knowledge-begin-reference = {""}
knowledge-begin-announcement = {""}

## Pagkatapos ng isang gawa.
done-knowledge-saved = Na-save na.
done-knowledge-published = Nailathala na. Nakikita na ito ng mga mambabasa.
done-knowledge-scheduled = Naitakda na ang mga oras.
done-knowledge-withdrawn = Binawi na. Hindi na ito nakikita ng mga mambabasa; nananatili rito ang teksto.
done-knowledge-discarded = Wala na ang burador.
done-knowledge-restored = Ang lumang bersiyon na ang burador ngayon. Ilathala ito para makita ng mga mambabasa.
done-knowledge-merged = Naisama na. Naghahatid sa ibang artikulo ang lumang address.
done-knowledge-category-deleted = Wala na ang kategorya. Naghahatid sa iba ang address nito.

## Ang mali sa isang form.
knowledge-error-title = Sumulat ng pamagat.
knowledge-error-title-long = Hanggang 200 karakter lamang ang pamagat.
knowledge-error-summary-long = Hanggang 500 karakter lamang ito.
knowledge-error-body-large = Hanggang 500 KB lamang ang teksto. Gawing dalawang artikulo, o ilakip ang isang bahagi bilang file.
knowledge-error-comment-long = Hanggang 2,000 karakter lamang ito.
knowledge-error-category = Wala na ang kategoryang ito. Pumili ng iba.
knowledge-error-category-title = Sumulat ng pamagat sa kahit isang wika.
knowledge-error-parent = Hindi maaaring nasa loob ng sarili nito ang isang kategorya.
knowledge-error-not-empty = May laman pa ito. Piliin kung saan mapupunta iyon.
knowledge-error-audience-nobody = Walang kabilang kapwa sa mga ito at sa makakakita ng kategorya. Pumili ng iba.
knowledge-error-past = Lumipas na ang oras na ito.
knowledge-error-order = Dapat itong magwakas pagkatapos magsimula.
knowledge-error-merge = Walang nailathalang artikulo na may ganitong address o numero.

## Ang natagpuan ng pag-import.
knowledge-import-encoding = Hindi UTF-8; binasa bilang { $detail }
knowledge-import-front-matter = Hindi mabasa ang isang linya sa itaas ng pahina: { $detail }
knowledge-import-front-matter-open = Walang wakas ang bahagi sa itaas ng pahina
knowledge-import-kind = Hindi kilalang uri: { $detail }
knowledge-import-audience = Hindi kilala kung sino ang makakakita: { $detail }
knowledge-import-date = Hindi petsa: { $detail }
knowledge-import-owner = Walang kilala sa pangalang ito: { $detail }
knowledge-import-language = Hindi kilalang wika: { $detail }
knowledge-import-language-unused = Wala ang wikang ito sa site: { $detail }
knowledge-import-too-large = Lampas sa 500 KB ang teksto
knowledge-import-title-long = Pinaikli ang pamagat sa 200 karakter
knowledge-import-title-missing = Walang pamagat; ginamit ang pangalan ng file
knowledge-import-twice = Nasa ibang file din ang parehong wika ng parehong pahina: { $detail }
knowledge-import-dead-link = Walang pinatutunguhan: { $detail }
knowledge-import-dead-picture = Walang ganitong larawan: { $detail }
knowledge-import-unreadable = Hindi mabasa ang file: { $detail }
knowledge-import-record = Hindi mabasa ang talang ito: { $detail }
knowledge-title-hint = Hakbang-hakbang, sa wika mo

# Mails to owners of articles
knowledge-notice-rated = Hindi nakatulong ang artikulo mo
knowledge-notice-rated-hint = Ilang minuto matapos sabihin ng isang mambabasa na hindi nakatulong ang artikulong hawak mo, kasama ang dahilan.
knowledge-notice-due = Kailangan nang suriin ang artikulo mo
knowledge-notice-due-hint = Sa araw na itinakda para suriin ang artikulong hawak mo.
knowledge-mail-rated-subject = Sabi ng isang mambabasa, hindi nakatulong ang “{ $title }”
knowledge-mail-rated-text = Sinabi ng isang mambabasa na hindi nakatulong ang artikulong ito.
knowledge-mail-rated-reason = Sinabi ng isang mambabasa na hindi nakatulong ang artikulong ito: { $reason }.
knowledge-mail-rated-votes = Sa ngayon, { $yes } ang nagsabi ng oo at { $no } ang nagsabi ng hindi.
knowledge-mail-due-subject = Kailangan nang suriin ang “{ $title }”
knowledge-mail-due-text = Ang petsa ng pagsusuri ng artikulong ito ay { $date }. Basahin ito, ayusin ang hindi na totoo, at itakda ang susunod na petsa.
knowledge-mail-greeting = Magandang araw { $name },
knowledge-mail-open = Buksan ang artikulo
knowledge-mail-reason = Natanggap mo ang email na ito mula sa { $site } dahil hawak mo ang artikulo at gusto mo ang mga abisong “{ $kind }”.
