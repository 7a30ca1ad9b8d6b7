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
knowledge-feed-changes = Mga pagbabago sa pahinang ito
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
knowledge-other-language = Wala pang bersiyon ang pahinang ito sa { $wanted }. Binabasa ninyo ito sa { $shown }.
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
    [one] Isang lahok
   *[other] { $count } lahok
}
knowledge-categories = Mga kategorya
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
knowledge-nothing-found = Walang ganito
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
knowledge-field-summary-hint = Isinusulat ang link bilang [mga salita](article:7) o [mga salita](https://…).
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
knowledge-editing = I-edit ang teksto sa { $language }
knowledge-settings = Mga setting
knowledge-publish = Ilathala
knowledge-see = Tingnan ang pahina
knowledge-more-acts = Iba pa
knowledge-withdraw = Bawiin
knowledge-discard = Itapon ang burador
knowledge-schedule = Iskedyul
knowledge-schedule-set = Itakda ang mga oras
knowledge-schedule-earlier = Pagdating ng oras, ilalathala ang tekstong ito ayon sa anyo nito noong { $time }. Mananatiling burador ang isinulat pagkatapos. Itakda muli ang mga oras para maisama iyon.
knowledge-schedule-refused = Dapat sana itong nailathala noong { $time }, pero hindi natuloy.
knowledge-files = Mga file
knowledge-upload = Ipadala ang mga file
knowledge-delete-file = Burahin ang { $name }
knowledge-file-comes = Makikita ng mambabasa kapag inilathala ang { $language }
knowledge-file-goes = Mawawala kapag inilathala ang { $language }
knowledge-file-keep = Panatilihin
knowledge-file-in-draft = { $language }, burador
knowledge-file-in-version = { $language }, bersiyon { $number }
knowledge-error-file-named = Mananatili ang file: ginagamit ito ng mga teksto at magkakaroon ng butas kung mawawala. Alisin muna sa burador; itinatago para sa lumang bersiyon ang ginagamit nito.
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
knowledge-restore-over = May burador na hindi pa naipapalathala. Ipalit dito ang bersiyon { $number }?
knowledge-restore-over-by = Na-save ito ni { $name } noong { $time }.
knowledge-restore-over-text = Wala itong ibang kopya at mawawala ito. Makikita sa ibaba ang mayroon dito na wala sa bersiyon.
knowledge-restore-anyway = Ibalik at itapon ang burador
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
knowledge-preview = Silipin
knowledge-preview-go-on = Ituloy ang pagsulat
knowledge-preview-text = Ito ang makikita ng mga mambabasa. Hindi pa ito naka-save.
knowledge-preview-files = Hindi naitatabi ng pagsilip ang mga file na pinili ninyo: piliin muli ang mga ito.
knowledge-signed-out = Na-sign out kayo. Nakatago sa browser na ito ang isinusulat ninyo at mase-save pagbalik ninyo.
knowledge-sign-in = Mag-sign in sa ibang tab
knowledge-conflict = May ibang nag-save ng mas bagong bersiyon.
knowledge-conflict-text = Nasa ibaba ang teksto ninyo, hindi pa naka-save. Kunin ang isinulat ng isa, saka mag-save muli.
knowledge-conflict-theirs = Ang naroon ngayon
knowledge-error-changed-meanwhile = May ibang nagbago nito samantala. Mag-save muli kung ang sa inyo ang mananatili.
knowledge-changed-now = Nakalagay ngayon: { $value }
knowledge-changed-none = wala
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
knowledge-import-summary-long = Pinaikli ang buod sa 500 karakter, wala ang mga link nito
knowledge-import-passed-over = Nakatagong pahina o symbolic link; palitan ang pangalan nito o ilagay doon ang mismong pahina para maipasok
knowledge-import-no-pages = Walang nakitang pahina. Ang mga pahina ay mga file na nagtatapos sa .md o .html, at ang bawat wika ay may sariling folder, tulad ng en/page.md. Ang mga tanong na linya ng JSON ay ipinapasok sa “import faq”.
knowledge-import-gone-held = Iniwan muna ang mga pahinang mukhang nawala, dahil hindi nabasa ang buong folder. Ayusin ang mga nakalista sa itaas at ipasok itong muli.
knowledge-import-draft = May burador ng “{ $detail }” sa portal na hindi pa nailalathala, kaya hindi ginalaw ang teksto. Ilathala o itapon ang burador, saka ipasok itong muli.
knowledge-import-twice = Nasa ibang file din ang parehong wika ng parehong pahina: { $detail }
knowledge-import-dead-link = Walang pinatutunguhan: { $detail }
knowledge-import-dead-picture = Walang ganitong larawan: { $detail }
knowledge-import-unreadable = Hindi mabasa ang file: { $detail }
knowledge-import-record = Hindi mabasa ang talang ito: { $detail }
knowledge-title-hint = Hakbang-hakbang, sa wika mo

## Questions.
knowledge-faq = Mga tanong at sagot
knowledge-faq-hint = Maiikling sagot sa madalas itanong
knowledge-faq-lead = Maiikling sagot sa pinakamadalas itanong.
knowledge-faq-empty = Wala pang nasasagot na tanong dito
knowledge-faq-empty-text = Habang wala pa, makakatulong ang mga artikulo.
knowledge-faq-more = Iba pang tanong
knowledge-faq-find = Hanapin ang tanong
knowledge-faq-all = Lahat ng tanong
knowledge-faq-groups = Mga pangkat ng tanong
knowledge-faq-nothing = Walang tanong na tugma sa “{ $words }”
knowledge-faq-none = Walang tanong sa pahinang ito na may ganitong mga salita.
knowledge-faq-search-all = Maghanap sa lahat
knowledge-faq-own = Pahina ng tanong na ito
knowledge-faq-stuck-text = Sumulat sa amin kung wala rito ang tanong ninyo.
knowledge-often-asked = Madalas itanong
knowledge-next = Higit pa tungkol dito
knowledge-form-article = Artikulo
knowledge-form-question = Tanong
knowledge-form-video = Video
knowledge-form-web = Ibang site
knowledge-videos = Mga video
knowledge-kind-question = Tanong
knowledge-kind-video = Video
home-block-often-asked = Mga madalas itanong
knowledge-tabs = Nakalista
knowledge-tab-all = Lahat
knowledge-tab-article = Mga artikulo
knowledge-tab-question = Mga tanong
knowledge-tab-video = Mga video
knowledge-questions = Mga tanong
knowledge-entries = Mga lahok
knowledge-new-question = Bagong tanong
knowledge-new-video = Bagong video
knowledge-new-group = Bagong pangkat
knowledge-no-groups = Wala pang pangkat
knowledge-no-groups-text = Gawin ang una; doon ilalagay ang mga tanong.
knowledge-field-question = Tanong
knowledge-field-answer = Maikling sagot, sa Markdown
knowledge-field-group = Pangkat
knowledge-field-wordings = Iba pang paraan ng pagtatanong
knowledge-wordings-hint = Isa bawat linya. Hindi ito nakikita ng mambabasa; dito nahahanap ang sagot kapag na-save na.
knowledge-asides = Mga salita at link
knowledge-link-dead = Hindi nakikita ng mambabasa
knowledge-link-title = Pangalan ng link
knowledge-link-title-of = Pangalan ng link papunta sa { $address }
knowledge-link-title-hint = Para lang sa address sa ibang site
knowledge-link-new = I-link sa
knowledge-link-new-hint = Mga salita ng artikulo, tanong o video, o address na nagsisimula sa https://
knowledge-link-add = Idagdag ang link
knowledge-link-drop = Alisin
knowledge-ordering-hand = Ayon sa ayos ninyo
knowledge-ordering-demand = Pinakabasa muna
knowledge-begin-question = {""}
knowledge-begin-video = {""}
knowledge-error-link = Walang ganitong pamagat o address sa portal. Pumili sa listahan, o mag-type ng address na nagsisimula sa https://.

## Videos.
knowledge-videos-hint = Panoorin kung paano
knowledge-videos-lead = Panoorin kung paano ginagawa, may caption na mababasa.
knowledge-videos-empty = Wala pang video rito
knowledge-videos-all = Lahat ng video
knowledge-videos-more = Iba pang video
knowledge-level-any = Para sa lahat
knowledge-level-beginner = Para sa baguhan
knowledge-level-advanced = Para sa bihasa
knowledge-video-watched = Napanood na
knowledge-video-mark = Markahan bilang napanood
knowledge-video-none = Wala pang pelikula ang video na ito.
knowledge-video-play-at = I-play sa { $host }
knowledge-video-outside = Nasa { $host } ang video na ito. Walang ipinadadala roon hangga't hindi kayo nagki-click.
knowledge-video-quality = Kalidad
knowledge-video-guide = Hakbang-hakbang: { $title }
knowledge-video-chapters = Mga kabanata
knowledge-video-step = Hakbang { $number }
knowledge-video-transcript = Ang sinasabi
knowledge-media = Pelikula, caption, kabanata
knowledge-media-hint = Hiwalay ang mga ito sa teksto at nagkakabisa kapag na-save.
knowledge-media-in = Pelikula, caption at kabanata sa { $language }
knowledge-media-film = Pelikula
knowledge-media-file = Magdagdag ng pelikula o ibang kalidad nito
knowledge-media-file-hint = MP4 o WebM, hanggang { $count } MB
knowledge-media-poster = Larawang ipinapakita bago mag-play
knowledge-media-poster-hint = JPEG, PNG, WebP o AVIF
knowledge-media-guide = Ang artikulong ipinapakita nito
knowledge-media-level = Para kanino
knowledge-media-outside = O ang address nito sa ibang player
knowledge-media-outside-hint = YouTube, Vimeo, o site na pinapayagan ng administrator. Makikita ito ng mambabasa pagkatapos mag-click.
knowledge-captions = Mga caption
knowledge-captions-in = Mga caption sa { $language }
knowledge-captions-edit = I-edit ang mga caption
knowledge-captions-write = Magsulat ng caption
knowledge-captions-file = Mga caption bilang file
knowledge-captions-file-hint = WebVTT, sa UTF-8. Papalitan nito ang naroon.
knowledge-captions-faults = Hindi na-save ang mga caption. Pakitingnan ito:
knowledge-captions-stale = Nasa ibaba ang mga caption ninyo, hindi pa na-save. Kung ise-save muli, papalitan ang mas bago.
knowledge-media-stale = Nasa ibaba ang nai-type ninyo, hindi pa naka-save. Kunin ang binago ng isa, saka mag-save muli.
knowledge-error-captions-changed = May ibang nagbago ng mga caption samantala. Piliin muli ang file kung papalitan ang sa kanila.
knowledge-chapters-hint = Isa bawat linya: oras, pamagat, at pagkatapos ng # ang hakbang, gaya ng 0:12 Isaksak ang Hub #1
knowledge-cue-from = Mula
knowledge-cue-to = Hanggang
knowledge-cue-text = Ang sinasabi
knowledge-cue-add = Magdagdag ng caption sa { $time }
knowledge-cue-split = Hatiin ang caption sa { $time }
knowledge-cue-drop = Alisin ang caption sa { $time }
knowledge-cue-shift = Ilipat lahat nang ilang segundo
knowledge-vtt-line = Linya { $number }:
knowledge-vtt-encoding = Hindi UTF-8 ang file; mukhang { $found }. I-save bilang UTF-8 at ipadala muli.
knowledge-vtt-signature = Dapat magsimula ang file sa WEBVTT.
knowledge-vtt-blank-after-signature = Dapat sundan ng blangkong linya ang unang linya; maaaring alisin ang isinulat doon ng isang programa (Kind: …, Language: …).
knowledge-vtt-definition-late = Nasa unahan dapat ng unang caption ang STYLE at REGION.
knowledge-vtt-id-alone = May pangalan ang caption pero walang laman.
knowledge-vtt-id-without-time = Dapat may oras pagkatapos ng pangalan ng caption.
knowledge-vtt-time = Isulat ang oras gaya ng 00:01:05.250.
knowledge-vtt-arrow = Maglagay ng puwang sa magkabilang panig ng -->.
knowledge-vtt-arrow-text = Hindi puwedeng may --> ang teksto ng caption.
knowledge-vtt-arrow-aside = Hindi maaaring magkaroon ng --> ang isang tala o estilo.
knowledge-vtt-order = Mas maaga ang simula ng caption na ito kaysa sa nauna.
knowledge-vtt-end = Dapat matapos ito pagkatapos magsimula.
knowledge-vtt-settings = Hindi mabasa ang nasa likod ng mga oras.
knowledge-vtt-blank-before-cue = Kailangan ng walang lamang linya sa pagitan ng dalawang caption.
knowledge-vtt-tag = May tanda sa teksto na hindi kilala o hindi naisara nang tama.
knowledge-vtt-tag-open = May tanda sa teksto na hindi naisara.
knowledge-vtt-escape = Isulat ang & bilang &amp;.
knowledge-vtt-inner-time = Ang oras sa loob ng teksto ay dapat nasa loob ng caption at kasunod ng nauna rito.
knowledge-vtt-too-many = Sobra sa kaya ng isang video ang dami ng caption.
knowledge-error-poster = Pumili ng larawan: JPEG, PNG, WebP o AVIF.
knowledge-error-outside = Hindi kilala ang player na ito. Hilingin sa administrator na payagan ang host nito.
knowledge-error-guide = Walang artikulo sa ganitong address o numero.
knowledge-error-chapters = Kailangan ng bawat linya ng mas huling oras kaysa sa nauna at pamagat, gaya ng 0:12 Isaksak ang Hub.
knowledge-error-captions = Hindi matanggap ang mga caption. Pumili ng WebVTT file na walang mali.
knowledge-error-film = Pumili ng pelikula: MP4 o WebM.
knowledge-error-film-large = Mas malaki ang pelikula kaysa sa pinapayagan ng site.
knowledge-error-film-broken = Hindi buong dumating ang pelikula. Ipadala muli.
knowledge-import-film = Hindi pelikulang kayang i-play ng browser
knowledge-import-captions = Caption: { $detail }
# Mails to owners of articles
knowledge-notice-rated = Hindi nakatulong ang artikulo mo
knowledge-notice-rated-hint = Ilang minuto matapos sabihin ng isang mambabasa na hindi nakatulong ang artikulong hawak mo, kasama ang dahilan.
knowledge-notice-due = Kailangan nang suriin ang nilalamang hawak mo
knowledge-notice-due-hint = Sa araw na itinakda para suriin ang artikulo, tanong o video na hawak mo.
knowledge-mail-rated-subject = Sabi ng isang mambabasa, hindi nakatulong ang “{ $title }”
knowledge-mail-rated-text = Sinabi ng isang mambabasa na hindi nakatulong ang artikulong ito.
knowledge-mail-rated-reason = Sinabi ng isang mambabasa na hindi nakatulong ang artikulong ito: { $reason }.
knowledge-mail-rated-votes = Sa ngayon, { $yes } ang nagsabi ng oo at { $no } ang nagsabi ng hindi.
knowledge-mail-due-subject = Kailangan nang suriin ang “{ $title }”
knowledge-mail-due-text = Ang petsa ng pagsusuri ng pahinang ito ay { $date }. Basahin ito, ayusin ang hindi na totoo, at itakda ang susunod na petsa.
knowledge-mail-greeting = Magandang araw { $name },
knowledge-mail-open = Buksan ang artikulo
knowledge-mail-reason = Natanggap mo ang email na ito mula sa { $site } dahil hawak mo ang artikulo at gusto mo ang mga abisong “{ $kind }”.
knowledge-video-settings = Mga limitasyon ng video
knowledge-video-largest = Pinakamalaking pelikula, sa MB
knowledge-video-largest-hint = Sa disk napupunta ang pelikula; espasyo ang kinakain ng malaki, hindi memory.
knowledge-video-hosts = Ibang site na puwedeng ipakita ang player
knowledge-video-hosts-hint = Isang host bawat linya, gaya ng videos.example.com. Laging pinapayagan ang YouTube at Vimeo. Walang hinihingi sa kanila bago mag-click ang mambabasa.
knowledge-error-largest = Maglagay ng numero mula 1 hanggang 1,048,576.
knowledge-error-hosts = Pangalan lang ng host ang ilagay, walang https:// at walang path.
knowledge-playlists = Mga playlist
knowledge-playlists-lead = Mga video na panonoorin nang sunud-sunod.
knowledge-playlists-none = Wala pang playlist
knowledge-playlist = Playlist
knowledge-playlist-new = Bagong playlist
knowledge-playlist-hint = Lagyan ng numero ang mga video ayon sa pagkakasunod ng panonood. Wala sa listahan ang walang numero.
knowledge-playlist-position = Puwesto sa mga playlist
knowledge-playlist-delete = Burahin ang playlist
knowledge-playlist-next = Susunod na video
done-knowledge-playlist-deleted = Wala na ang playlist. Nananatili ang mga video.
knowledge-videos-count = { $count ->
    [one] Isang video
   *[other] { $count } video
}
knowledge-act-content = Mag-link sa nilalaman
knowledge-content-words = Mga salita ng artikulo, tanong o video
knowledge-content-none = Walang tugma sa mga salitang ito.

## Reviews and the board.
knowledge-publishing = Paglalathala
knowledge-approval = Kailangan ng pag-apruba ng ibang editor bago ilathala
knowledge-approval-hint = Lumalabas ang mga draft kapag nabasa at naaprubahan na ng iba. Maaaring maglathala agad ang mga administrator.
knowledge-review = Pagsusuri
knowledge-review-state-asked = Naghihintay ng pagsusuri
knowledge-review-state-approved = Naaprubahan
knowledge-review-state-returned = Ibinalik
knowledge-review-stale = Nabago ang teksto matapos itong maaprubahan. Ipadala itong muli.
knowledge-review-answer = Ang sagot mo
knowledge-review-approve = Aprubahan
knowledge-review-return = Ibalik
knowledge-review-take-back = Bawiin
knowledge-review-words = Ano ang dapat malaman ng susuri?
knowledge-review-ask = Ipadala para suriin
knowledge-review-demanded = Inaaprubahan muna ito ng ibang editor bago makita ng mga mambabasa.
knowledge-error-nothing-to-review = Walang bagong susuriin: nakikita na ng mga mambabasa ang tekstong ito.
knowledge-error-own-review = Ikaw ang humiling ng pagsusuring ito. Ibang editor ang magpapasya.
knowledge-error-review-answer = Sabihin kung ano ang dapat baguhin, para magawa ito.
knowledge-error-approval = Kailangan munang aprubahan ng ibang editor ang draft na ito. Ipadala ito para suriin.
knowledge-error-not-published = Hindi mailathala ang teksto. Itakda muli ang oras nito.
done-knowledge-review-asked = Naipadala para suriin.
done-knowledge-review-taken-back = Nasa iyo na muli ang draft.
done-knowledge-review-approved = Naaprubahan. Maaari na itong ilathala.
done-knowledge-review-returned = Naibalik kasama ang sagot mo.
knowledge-board = Pisara
knowledge-board-lead = Kung ano ang naghihintay sa iyo, at kung gaano na kalayo ang bawat wika.
knowledge-board-clear = Walang naghihintay sa iyo
knowledge-board-clear-text = Dito lalabas ang mga draft, pagsusuri, lampas sa takdang pahina, at reklamo ng mga mambabasa.
knowledge-board-all = Tingnan lahat
knowledge-board-reviews = Naghihintay ng iyong pagsusuri
knowledge-board-decided = Nasuri na, ikaw na ang magpapatuloy
knowledge-board-refused = Hindi nailathala sa oras
knowledge-board-drafts = Mga draft mo
knowledge-board-due = Kailangang suriin muli
knowledge-board-outdated = Mga lipas na salin
knowledge-board-noes = Sinabing hindi nakatulong
knowledge-board-coverage = Mga wika
knowledge-board-share = Nailathala
knowledge-board-missing = Kulang
knowledge-notice-review = May draft na ipinadala para suriin, o nasuri na
knowledge-notice-review-hint = Kapag may humiling na suriin ang teksto mo, at kapag naaprubahan o ibinalik ang sarili mong draft.
knowledge-notice-refused = May tekstong hindi nailathala sa oras nito
knowledge-notice-refused-hint = Kapag may humadlang sa teksto sa oras na itinakda mo para rito, kasama ang dahilan.
knowledge-mail-review-asked-subject = Hinihiling ni { $who } na suriin mo ang “{ $title }”
knowledge-mail-review-asked-text = Binago ni { $who } ang tekstong ito at hinihiling na basahin mo bago ito makita ng mga mambabasa.
knowledge-mail-review-approved-subject = Naaprubahan ang “{ $title }”
knowledge-mail-review-approved-text = Inaprubahan ni { $who } ang draft mo. Maaari mo na itong ilathala.
knowledge-mail-refused-subject = Hindi nailathala ang “{ $title }”
knowledge-mail-refused-text = Nagtakda ka ng oras para sa tekstong ito. Hindi ito nailathala noong { $time }. Nakikita pa rin ng mga mambabasa ang dati, at nananatili ang burador mo.
knowledge-mail-review-returned-subject = Ibinalik ang “{ $title }”
knowledge-mail-review-returned-text = Binasa ni { $who } ang draft mo at humihiling ng mga pagbabago.
knowledge-mail-review-reason = Natanggap mo ito mula sa { $site } dahil nagsusulat ka roon at gusto mo ng mga abisong “{ $kind }”.

## Upkeep: links, copies, what is read.
knowledge-check-links = Suriin ang mga link papunta sa ibang web site
knowledge-check-links-hint = Tuwing ikalawang linggo, tinatanong ng portal ang bawat pahinang tinutukoy ng mga teksto ninyo kung naroon pa ito, isang pahina ng site bawat beses. Hindi kailanman tinatanong ang mga host ng sariling network.
knowledge-upkeep = Pangangalaga
knowledge-upkeep-lead = Kung ano ang dapat ayusin, pagsamahin o alisin.
knowledge-upkeep-time = Panahon
knowledge-upkeep-days = { $count ->
    [one] { $count } araw
   *[other] { $count } araw
}
knowledge-upkeep-broken = Patay na link
knowledge-upkeep-broken-how = Mga link ng nakalathalang teksto na patungo sa inurong, binura, o sarado sa mga mambabasa. Tinatanong ang mga pahina ng ibang web site kung nais ng tagapangasiwa.
knowledge-upkeep-broken-none = May pinatutunguhan ang bawat link
knowledge-upkeep-unused = Hindi nababasa
knowledge-upkeep-unused-how = Nailathala nang higit { $days } araw na, at hindi pa nabasa ng customer o bisita mula noon. Ang unang 100.
knowledge-upkeep-unused-none = May mambabasa ang lahat
knowledge-upkeep-twins = Halos magkapareho
knowledge-upkeep-twins-how = Mga pares sa parehong wika na magkapareho ang pamagat, o magkapareho ang hindi bababa sa kalahati ng mga sipi nilang tigtatlong salita.
knowledge-upkeep-twins-none = Walang naisulat nang dalawang beses
knowledge-upkeep-unhelpful = Pinakakaunting natulungan
knowledge-upkeep-unhelpful-how = Hindi bababa sa { $enough } sagot sa “Nakatulong ba ito?” sa nakaraang { $days } araw, una ang pinakamaliit na bahagi ng oo.
knowledge-upkeep-unhelpful-none = Walang tekstong may sapat na sagot na “hindi”
knowledge-upkeep-read = Pinakanababasa
knowledge-upkeep-read-how = Mga mambabasa sa nakaraang { $days } araw: ang binabasa ng marami ang higit na dapat alagaan.
knowledge-upkeep-read-none = Walang nagbasa sa panahong ito
knowledge-broken-gone = Patungo sa hindi mabubuksan ng mga mambabasa: inurong, binura o hindi kailanman inilathala.
knowledge-broken-closed = Patungo sa hindi maaaring makita ng lahat ng mambabasa ng tekstong ito.
knowledge-broken-odd = Hindi ito address: walang patutunguhan ang pag-click dito.
knowledge-broken-web = Hindi sumasagot ang pahina sa ibang site.
knowledge-broken-status = Sumasagot ang pahina sa ibang site nang may error na { $status }.
knowledge-broken-web-address = Hindi matatanong ang address na ito.
knowledge-broken-web-forbidden = Nasa saradong network ang address: hindi ito mabubuksan ng mga customer.
knowledge-broken-web-unknown-host = Walang web site na ganoon ang pangalan.
knowledge-broken-web-unreachable = Ilang beses nang sunod-sunod na hindi sumagot ang web site.
knowledge-broken-web-timed-out = Ilang beses nang sunod-sunod na napakatagal sumagot ng web site.
knowledge-broken-web-redirects = Paulit-ulit na nagpapasa ang pahina at hindi nakararating.
knowledge-broken-web-too-large = Hindi sumasagot bilang pahina ang nasa ibang site.
knowledge-broken-words = “{ $words }”
knowledge-broken-checked = tinanong noong { $date }
knowledge-broken-mend = Ayusin
knowledge-broken-audience = Buksan ang isa pa
knowledge-broken-again = Tanungin ulit
knowledge-source-guide = Ang gabay na ipinapakita ng video na ito
knowledge-source-link = Kabilang sa “basahin o panoorin pa”
knowledge-twins-alike = { $share }% ng mga sipi nila ay magkapareho
knowledge-twins-title = parehong pamagat
knowledge-twins-readers = nabasa nang { $one } at { $other } beses
knowledge-twins-merge = Pagsamahin
knowledge-twins-distinct = Magkaiba ang dalawang ito
knowledge-unhelpful-share = Nakatulong sa { $share }% ng sumagot
knowledge-unused-since = Nailathala noong { $date }
knowledge-unused-ever = { $count ->
    [one] nabasa nang isang beses sa kabuuan
   *[other] nabasa nang { $count } beses sa kabuuan
}
knowledge-read-views = { $count ->
    [one] Nabasa nang isang beses
   *[other] Nabasa nang { $count } beses
}
done-knowledge-distinct = Naitala: magkaiba ang dalawang ito.
done-knowledge-again = Tatanungin ulit ang pahina sa loob ng ilang minuto, kung sinusuri ang mga link.
knowledge-leading = Ano ang nakaturo rito
knowledge-leading-none = Walang nakalathalang teksto na nakaturo rito.
knowledge-leading-more = { $count ->
    [one] at isa pa
   *[other] at { $count } pa
}
knowledge-leading-warning = { $count ->
    [one] May isang nakalathalang teksto na nakaturo rito. Mamamatay ang link nito kapag inurong ang huling wika.
   *[other] May { $count } nakalathalang teksto na nakaturo rito. Mamamatay ang mga link nila kapag inurong ang huling wika.
}
knowledge-leading-merge = { $count ->
    [one] May isang nakalathalang teksto na nakaturo rito. Patungo na sa isa pang artikulo ang link nito pagkatapos pagsamahin.
   *[other] May { $count } nakalathalang teksto na nakaturo rito. Patungo na sa isa pang artikulo ang mga link nila pagkatapos pagsamahin.
}
knowledge-board-broken = Patay na link

## Following by mail.
knowledge-follow = Subaybayan sa mail
knowledge-follow-lead = Ipapadala ang mail sa { $email }: isa lang bawat araw, sa wika mo, at kapag may bago o may tunay na nagbago lamang.
knowledge-follow-what = Ano ang gusto mong mabalitaan?
knowledge-follow-all = Lahat ng nasa knowledge base
knowledge-follow-article-hint = Kapag nagbago ang pahinang ito.
knowledge-follow-category-hint = Kapag may bago o nagbago sa kategoryang ito.
knowledge-follow-all-hint = Anumang bago o nagbago na maaari mong basahin.
knowledge-follows = Mga sinusubaybayan mo
knowledge-follows-lead = Isang mail lang bawat araw ang matatanggap mo kapag may bago o nagbago rito.
knowledge-follows-all = Lahat ng sinusubaybayan mo
knowledge-follows-none = Wala ka pang sinusubaybayan
knowledge-follows-none-text = Sa ilalim ng artikulo, tanong, video o kategorya, pindutin ang “Subaybayan sa mail”.
knowledge-follows-end = Huwag nang subaybayan ang lahat
knowledge-follow-end = Itigil
knowledge-follows-notices = Iba pang abiso
done-knowledge-followed = Nai-save. Darating ang mail kapag may bago o nagbago.
done-knowledge-unfollowed = Hindi mo na ito sinusubaybayan.
knowledge-quiet = Maliit na pagbabago: huwag ipaalam sa mga sumusubaybay
knowledge-notice-followed = May bago o nagbago sa sinusubaybayan mo
knowledge-notice-followed-hint = Isang mail lang bawat araw. Nasa “Mga sinusubaybayan mo” ang listahan.
knowledge-news-new = Bago
knowledge-news-changed = Nagbago
knowledge-mail-news-new = Bago: { $title }
knowledge-mail-news-changed = Nagbago: { $title }
knowledge-mail-news-many = { $count ->
    [one] { $title } at isa pa
   *[other] { $title } at { $count } pa
}
knowledge-mail-news-text = { $count ->
    [one] May isang bago o nagbago sa mga sinusubaybayan mo:
   *[other] May { $count } bago o nagbago sa mga sinusubaybayan mo:
}
knowledge-mail-news-more = { $count ->
    [one] May isa pang hindi nakalista rito.
   *[other] May { $count } pang hindi nakalista rito.
}
knowledge-mail-news-follows = Mga sinusubaybayan mo
knowledge-mail-news-reason = Natanggap mo ang mail na ito mula sa { $site } dahil sinusubaybayan mo ito roon at nais mo ang mga abisong “{ $kind }”.

## Comments.
knowledge-comments = Mga komento
knowledge-comments-of = Mga komento sa “{ $title }”
knowledge-comments-all = { $count ->
    [one] Tingnan ang komento
   *[other] Tingnan ang lahat ng { $count } komento
}
knowledge-comments-none = Wala pang nagkomento
knowledge-comments-none-text = May malabo o kulang ba? May iba pang magtatanong ng ganito.
knowledge-comments-inherit = Gaya ng nasa paligid
knowledge-comments-yes = Pinapayagan
knowledge-comments-no = Hindi pinapayagan
knowledge-comments-allowed = Maaaring magkomento ang mga nag-sign in
knowledge-comments-allowed-hint = Sa ilalim ng bawat artikulo, tanong at video, maliban kung iba ang sabi ng kategorya o ng teksto. Maaaring itago ng mga editor at moderator ang mga komento.
knowledge-comment-write = Sumulat ng komento
knowledge-comment-body = Ang komento mo
knowledge-comment-hint = Makikita ito ng lahat ng bumabasa ng pahinang ito, kasama ang pangalan mo. Huwag magsulat ng pribado; magpadala ng kahilingan para roon.
knowledge-comment-answer = Sumagot
knowledge-comment-answering = Ang sagot mo kay { $name }
knowledge-comment-edit = I-edit
knowledge-comment-editing = I-edit ang komento mo
knowledge-comment-delete = Burahin
knowledge-comment-hide = Itago
knowledge-comment-hiding = Itago ang komento ni { $name }
knowledge-comment-show = Ipakita ulit
knowledge-comment-why = Bakit?
knowledge-comment-why-hint = Makikita ng sumulat ng komento ang dahilan.
knowledge-comment-hidden-why = Nakatago sa mga mambabasa: { $why }
knowledge-comment-mended = na-edit
knowledge-comment-gone = Binura ng sumulat ang komentong ito.
knowledge-comment-make-request = Gawing kahilingan
knowledge-comment-requested = Kahilingan #{ $number }
knowledge-comment-make-topic = Gawing paksa
knowledge-comment-topic-hint = Nasa komunidad ito sa pangalan ng sumulat, at mananatili rin dito.
knowledge-comment-topic-section = Seksiyon ng komunidad
knowledge-comment-became-topic = Naging paksa sa komunidad
knowledge-comment-sign-in = May pangalan ang mga komento: mag-sign in muna.
knowledge-comment-sign-in-now = Mag-sign in
knowledge-error-comment-empty = Sumulat muna ng kahit ano.
knowledge-error-comment-longer = Hanggang 4,000 karakter lang ang komento. Pakiiklian ito.
knowledge-error-comment-often = Marami nang komento sa maikling panahon. Maghintay ng ilang minuto; mananatili rito ang isinulat mo.
knowledge-error-comment-why = Sabihin kung bakit, para maunawaan ng sumulat.
knowledge-error-section = Pumili ng seksiyon.
done-knowledge-comment-written = Naroon na ang komento mo.
done-knowledge-comment-changed = Nabago ang komento mo.
done-knowledge-comment-deleted = Nabura na ang komento mo.
done-knowledge-comment-hidden = Hindi na makikita ng mga mambabasa ang komento.
done-knowledge-comment-shown = Makikita ulit ng mga mambabasa ang komento.
done-knowledge-comment-request = Ginagawa na ang kahilingan; lalabas dito ang numero nito maya-maya.
done-knowledge-comment-topic = Ginagawa na ang paksa; lalabas dito ang link maya-maya.
knowledge-notice-comment = May nagkomento sa nilalamang hawak mo
knowledge-notice-comment-hint = Isang minuto pagkatapos ng komento sa artikulo, tanong o video na hawak mo.
knowledge-notice-answer = May sumagot sa komento mo
knowledge-notice-answer-hint = Isang minuto pagkatapos ng sagot sa komento mo.
knowledge-mail-comment-subject = Nagkomento si { $who } sa “{ $title }”
knowledge-mail-answer-subject = Sinagot ni { $who } ang komento mo sa “{ $title }”
knowledge-mail-comment-text = Sumulat si { $who } sa ilalim ng “{ $title }”:
knowledge-mail-comment-open = Tingnan at sumagot
knowledge-mail-comment-reason = Natanggap mo ang mail na ito mula sa { $site } dahil nais mo ang mga abisong “{ $kind }”.

## Drafts by a translation service.
knowledge-translation = Pagsasaling-makina
knowledge-translation-lead = Gumagawa ang isang serbisyo ng burador ng salin para sa mga editor. Walang nailalathala nang kusa, at ipinapadala lang ang teksto kapag humingi ang editor.
knowledge-translation-kind = Serbisyo
knowledge-translation-off = Wala
knowledge-translation-openai = Modelo ng wika (katugma ng OpenAI)
knowledge-translation-libretranslate = LibreTranslate
knowledge-translation-address = Address
knowledge-translation-address-hint = Gaya ng https://api.example.com/v1 para sa modelo ng wika, https://translate.example.com para sa LibreTranslate. Puwede ang server sa sariling network.
knowledge-translation-model = Modelo
knowledge-translation-model-hint = Para lang sa mga modelo ng wika: ang pangalang kilala ng server.
knowledge-translation-key = Susi
knowledge-translation-key-hint = Iwanang walang laman kung hindi kailangan ng serbisyo. Hindi na ito ipapakita muli.
knowledge-translation-key-kept = May nakatagong susi. Iwanang walang laman para manatili; kung iba ang address, i-type ulit.
knowledge-translation-forget = Kalimutan ang susi
knowledge-translation-unchecked = Maaaring ilathala ang mga burador na hindi pa nasusuri
knowledge-translation-unchecked-hint = May makikitang marka ang mga mambabasa hanggang masuri ito ng editor.
knowledge-translation-test = Subukan
knowledge-translation-works = Sumasagot ang serbisyo:
knowledge-translation-none = Pumili muna ng serbisyo at i-type ang address nito.
knowledge-translation-sentence = Paano ko papalitan ang aking password?
knowledge-error-translation-address = I-type ang buong address, simula sa https:// o http://.
knowledge-error-translation-model = I-type ang pangalan ng modelo.
knowledge-terms = Talasalitaan para sa pagsasalin
knowledge-terms-lead = Kung paano isasalin ang mga salita ninyo. Sinusunod ito ng modelo ng wika sa paggawa ng burador.
knowledge-terms-from = Mula sa
knowledge-terms-to = Patungo sa
knowledge-terms-field = Mga salita, { $from } patungong { $to }
knowledge-terms-hint = Isa bawat linya: salita = salin
knowledge-error-terms = Kailangan ng bawat linya ng salita, tandang katumbas at salin, tig-100 karakter pinakamarami.
knowledge-error-terms-many = Hanggang 300 salita lang ang maisasama. Panatilihin ang pinakamahalaga.
knowledge-machine = Burador ng makina
knowledge-machine-draft = Gumawa ng burador mula sa { $language }
knowledge-machine-waiting = Isinusulat ng serbisyo ang burador. Maaari kang umalis sa pahinang ito.
knowledge-machine-look = Tingnan ulit
knowledge-machine-forget = Kanselahin
knowledge-machine-unchecked = Isinulat ito ng makina at wala pang sumuri.
knowledge-machine-checked = Nabasa at nasuri ko na ang saling ito
knowledge-machine-notice = Isinalin ng makina ang pahinang ito. Wala pang sumusuri rito.
knowledge-machine-trouble-key = Hindi tinatanggap ng serbisyo ang susi. Maaaring i-type ulit ng tagapangasiwa.
knowledge-machine-trouble-address = Walang serbisyo ng pagsasalin sa address. Maaaring ayusin ng tagapangasiwa.
knowledge-machine-trouble-busy = Masyadong madalas tinatanong ang serbisyo. Kusang susubukan ulit.
knowledge-machine-trouble-down = Hindi sumasagot ang serbisyo, o may error. Subukan mamaya; walang nabago.
knowledge-machine-trouble-refused = Tinatanggihan ng serbisyo ang teksto o hindi nito alam ang isa sa mga wika.
knowledge-machine-trouble-answer = Hindi salin ang sagot ng serbisyo. Suriin ang address at modelo.
knowledge-machine-trouble-lengths = May mga pangungusap na iniwan o masyadong pinahaba o pinaikli ng serbisyo. Walang nabago; subukan ulit o ibang modelo.
knowledge-machine-trouble-damaged = Nawala ng serbisyo ang mga link o code ng teksto. Walang nabago; subukan ulit o ibang modelo.
knowledge-machine-trouble-draft = May nagsimula ng burador samantala; hinayaan itong ganoon.
knowledge-error-machine-off = Walang naka-set up na serbisyo ng pagsasalin. Magagawa ito ng tagapangasiwa.
knowledge-error-machine-source = Walang nakalathalang tekstong mapagsasalinan.
knowledge-error-machine-draft = May burador na sa wikang ito na mawawala. Ilathala o itapon muna ito.
knowledge-error-machine-unchecked = Isinulat ng makina ang buradong ito. Basahin, ayusin, at lagyan ng tsek na nasuri mo na.
done-knowledge-machine-asked = Isinusulat ng serbisyo ang burador.
done-knowledge-machine-forgotten = Hindi na tinatanong ang serbisyo.

## Languages beside each other, steps of videos.
knowledge-parity = Mga wika at mambabasa nito
knowledge-parity-lead = Kung saan gusto ng mga mambabasa ang isang wika at hindi nila ito nakuha, sa nakaraang 90 araw.
knowledge-parity-readers = Mambabasa
knowledge-parity-served = Sa wika nila
knowledge-parity-searches = Paghahanap
knowledge-parity-vain = Walang napala
knowledge-parity-since = Luma na mula
knowledge-parity-missing = Isasalin: { $language }
knowledge-parity-missing-none = Naroon na ang lahat sa wikang ito.
knowledge-parity-outdated = Ia-update: { $language }
knowledge-parity-outdated-none = Walang saling nahuhuli sa pinagmulan.
knowledge-parity-wanted = gustong mabasa nang { $count } beses, nabasa nang { $views } beses
knowledge-parity-read = { $count ->
    [one] nabasa nang isang beses
   *[other] nabasa nang { $count } beses
}
done-knowledge-declined = Hindi na ito imumungkahi.
knowledge-board-steps = Mga kabanatang nagbago ang hakbang
knowledge-steps-changed = Nagbago ang gabay.
knowledge-steps-changed-text = Tingnan kung tamang hakbang pa ang ipinapakita ng mga kabanatang ito, saka i-save.
knowledge-step-gone = Wala na ang hakbang { $number }:
knowledge-step-changed = Iba na ang sinasabi ng hakbang { $number }:
# Products and versions (K10)
knowledge-products = Mga produkto
knowledge-products-hint = Lahat tungkol sa mayroon kayo
knowledge-products-all = Lahat ng produkto
knowledge-products-lead = Piliin ang sa inyo: magkakasama ang mga gabay, sagot, at video para rito.
knowledge-products-empty = Wala pang produkto
knowledge-products-empty-desk = Idagdag ang una. Pagkatapos, masasabi na ng mga artikulo, tanong, at video kung tungkol saang produkto sila.
knowledge-products-desk = Kung tungkol saan ang inyong nilalaman. May sariling pahina ang bawat produkto.
knowledge-products-retired = Hindi na ibinebenta
knowledge-product-offered = Inaalok
knowledge-product-retired = Hindi na inaalok
knowledge-product-is-retired = Hindi na namin inaalok ang produktong ito. Mananatili rito ang mga isinulat namin tungkol dito.
knowledge-product-search = Maghanap sa { $product }
knowledge-product-narrowed = Tanging ang naaangkop sa bersiyong { $version }.
knowledge-product-whole = Ipakita ang lahat ng bersiyon
knowledge-product-empty = Wala pa rito
knowledge-product-empty-text = Wala pang artikulo, tanong, o video tungkol sa produktong ito. Bukas sa inyo ang lahat ng iba naming tulong.
knowledge-product-articles = Pinakabinabasa
knowledge-product-questions = Madalas itanong
knowledge-product-videos = Mga video
knowledge-product-new = Bago
knowledge-product-versions = Mga bersiyon
knowledge-product-version = Bersiyon
knowledge-product-released = Inilabas
knowledge-product-support = Suporta
knowledge-release-supported = Sinusuportahan
knowledge-release-ended = Tapos na ang suporta
knowledge-narrowed-to = Tanging tungkol sa
knowledge-narrowed-whole = Ipakita ang lahat
knowledge-new-product = Bagong produkto
knowledge-field-product = Produkto
knowledge-field-product-name = Pangalan
knowledge-any-product = Alinmang produkto
knowledge-add-product = Idagdag ang produkto
knowledge-releases-empty = Wala pang bersiyon. Hindi ito kailangan ng produktong walang bersiyon.
knowledge-new-release = Bagong bersiyon
knowledge-change-release = Baguhin ang bersiyon
knowledge-add-release = Idagdag ang bersiyon
knowledge-release-hint = Ayon sa pagkakakilala ng mga customer: 4.2, o 2026 spring.
knowledge-delete-release = Burahin ang bersiyon
knowledge-delete-product = Burahin ang produkto
knowledge-delete-product-text = Mabubura lang ang produktong walang nilalaman tungkol dito. Ang hindi na ibinebenta ay itakda sa “Hindi na inaalok”: mananatili ang pahina nito.
knowledge-topics-versions = Ilang bersiyon lang ng { $product }
knowledge-category-products-hint = Ipinapakita sila ng page ng kategorya, at patungo rito ang kanilang mga page.
knowledge-topics-hint = Walang naka-tsek: naaangkop sa lahat ng bersiyon.
knowledge-error-product-name = Bigyan ang produkto ng pangalan sa kahit isang wika.
knowledge-error-product-used = May nilalamang tungkol sa produktong ito kaya hindi ito mabubura. Itakda na lang ito sa “Hindi na inaalok”.
knowledge-error-release-name = Sabihin kung ano ang tawag sa bersiyon.
knowledge-error-release-words = Hanggang 40 karakter, walang kuwit, panipi, at @.
knowledge-error-release-taken = May bersiyon na ang produkto na ganito ang pangalan.
knowledge-error-release-used = May nilalamang tungkol sa bersiyong ito kaya hindi ito mabubura. Itakda na lang ito sa “Tapos na ang suporta”.
knowledge-error-day = Isulat ang araw bilang taon-buwan-araw, halimbawa 2026-11-30.
done-knowledge-product-deleted = Wala na ang produkto.
done-knowledge-release-deleted = Wala na ang bersiyon.
home-block-products = Mga produkto
knowledge-import-product = Walang produkto o bersiyong “{ $detail }”. Gawin muna ito, o pangalanan sa products.toml.

# Blocks and passages (K4)
knowledge-kind-block = Bloke
knowledge-form-block = Bloke
knowledge-tab-block = Mga bloke
knowledge-new-block = Bagong bloke
knowledge-begin-block = {""}
knowledge-blocks = Mga bloke
knowledge-blocks-lead = Isinulat nang minsan, isinasama sa maraming teksto. Kapag nagbago ang bloke, nagbabago ang bawat pahinang gumagamit nito.
knowledge-blocks-empty = Wala pang bloke
knowledge-blocks-empty-text = Isang babala, isang address, isang hakbang na nasa sampung artikulo: isulat ito rito nang minsan.
knowledge-block-mark = Kumakatawan dito sa teksto
knowledge-block-hint = Isama ito gamit ang pindutang aklat sa toolbar, o sa linyang ito na nag-iisa sa talata:
knowledge-used-in = Ginagamit sa
knowledge-block-unused = Hindi pa ginagamit
knowledge-block-users = { $count ->
    [one] Isang teksto
   *[other] { $count } na teksto
}
knowledge-block-missing = Walang bloke na { $id }. Walang makikita ang mga mambabasa rito.
knowledge-block-not-public = Hindi pa nailalathala ang blokeng “{ $title }”. Walang makikita ang mga mambabasa rito.
knowledge-block-too-large = Lampas sa 2 MB ang tekstong ito kapag kasama ang mga bloke, kaya hindi ito mailalathala. Lumampas ito sa “{ $title }”; hindi na ipinapakita rito ang kasunod.
knowledge-error-way-round = Isasama ng blokeng ito ang sarili. Alisin ang isa sa mga bloke sa daan.
knowledge-error-blocks-large = Lampas sa 2 MB ang tekstong ito kapag kasama ang mga bloke. Bawasan ang paggamit sa mga ito, o paikliin ang laman nila.
knowledge-way-round = Ang pabalik-balik:
knowledge-blocks-too-large = Lumampas ito sa:
knowledge-import-block = Walang blokeng “{ $detail }”; mananatili ang linya at walang makikita ang mga mambabasa roon.
knowledge-act-only = Bahagi para sa isang bersiyon o platform
knowledge-pick = May mga bahagi ng pahinang ito na para lang sa isang bersiyon o platform. Piliin ang sa inyo; tatandaan namin.
knowledge-pick-show = Ipakita
knowledge-platform = Platform
knowledge-any-version = Lahat ng bersiyon
knowledge-any-platform = Lahat ng platform
knowledge-only-version = Bersiyon { $names }
knowledge-import-way-round = Isasama ng blokeng “{ $detail }” ang sarili kaya hindi ito kinuha.
knowledge-import-blocks-large = Lampas sa 2 MB ang teksto kapag kasama ang mga bloke, sa “{ $detail }”; hindi ito kinuha.

# Releases (U2)
knowledge-checking = Sinusuri para sa { $release }
knowledge-checks = Beberipikahin
knowledge-checks-lead = Ang isinulat namin tungkol sa produkto, at kung tama pa para sa bersiyong ito. Sumusunod ang mga salin sa pinagmulan.
knowledge-checks-progress = { $done } sa { $count } ang naberipika
knowledge-checks-none = Walang minarkahan para sa bersiyong ito
knowledge-checks-none-text = Markahan sa ibaba ang tungkol sa produkto. Isang mail ang matatanggap ng bawat may-ari.
knowledge-checks-done = Naberipika na ang lahat
knowledge-checks-done-text = Naaangkop sa bersiyong ito ang lahat ng minarkahan.
knowledge-checks-due = Tapusin bago ang
knowledge-checks-within = Sa kategorya lang
knowledge-checks-begin = Markahan ang beberipikahin
knowledge-checks-more = Magmarka pa
knowledge-checks-begin-text = Minamarkahan ang mga nailathalang teksto tungkol sa produkto hanggang sabihin ng editor na tama pa o muling ilathala. Isang mail para sa lahat ang matatanggap ng may-ari.
knowledge-checks-mark = Markahan
knowledge-checks-mark-all = Markahan para beripikahin ang tungkol sa produkto
knowledge-checks-settled = Huling naberipika
knowledge-verify = Tama pa rin
knowledge-verify-chosen = Tama pa rin ang mga napili
knowledge-checked-as-is = Tama pa rin
knowledge-checked-edited = Muling inilathala
knowledge-state-verify = Beberipikahin para sa bersiyon
knowledge-board-verify = Beberipikahin para sa bersiyon
done-knowledge-checks-begun = Namarkahan. Sasabihan ang mga may-ari.
done-knowledge-verified = Naitala: naaangkop sa bersiyong ito.
knowledge-notice-checks = Beberipikahin ang inyong mga teksto para sa bersiyon
knowledge-notice-checks-hint = Isang mail para sa lahat, kapag nairehistro ang bagong bersiyon ng produkto.
knowledge-mail-checks-subject = { $count ->
    [one] May isa kayong tekstong beberipikahin para sa { $release }
   *[other] May { $count } kayong tekstong beberipikahin para sa { $release }
}
knowledge-mail-checks-text = Nairehistro na ang { $release }. Pakitingnan kung tama pa ang mga hawak ninyo ({ $count } lahat): sabihing tama pa, o muling ilathala.
knowledge-mail-checks-open = Tingnan ang listahan

## Limited editors
knowledge-error-not-your-section = Pumili ng isa sa mga seksiyong sinusulatan mo.
knowledge-your-sections = Nakikita mo ang nasa mga seksiyong sinusulatan mo. Basahin ang lahat ng iba sa kani-kanilang page.
knowledge-both-tab = Magkatabi
knowledge-import-sync-html = Hindi isinasabay ang mga pahinang HTML; gawing Markdown ang pahina
knowledge-folder = Kasabay ng folder
knowledge-folder-lead = Kung magkaiba ang sinasabi ng mga file sa folder at ng portal, walang babaguhin hangga’t walang nagpapasya.
knowledge-folder-count = { $count ->
    [one] { $count } file ang magkasabay
   *[other] { $count } na file ang magkasabay
}
knowledge-folder-last = huling pagbabago { $date }
knowledge-folder-never = Wala pang folder na kasabay
knowledge-folder-never-text = Maaaring panatilihing kasabay ng nagpapatakbo ng portal ang isang folder ng mga file na Markdown, sa utos na ito:
knowledge-folder-none = Iisa ang sinasabi ng folder at ng portal
knowledge-folder-both = Binago sa folder at sa portal
knowledge-folder-draft = Binago sa folder habang may di-nailathalang borador sa portal
knowledge-folder-file-gone = Wala na ang file; narito pa ang teksto
knowledge-folder-text-gone = Wala na rito ang teksto; naroon pa ang file
knowledge-folder-listed-gone = Binura na ito rito; nakasaad pa rin ito sa file
knowledge-folder-take-both = Kunin ang sa folder
knowledge-folder-keep-both = Panatilihin ang sa portal
knowledge-folder-take-draft = Kunin ang sa folder, wala ang borador
knowledge-folder-keep-draft = Panatilihin ang sa portal
knowledge-folder-take-file-gone = Bawiin ang teksto
knowledge-folder-keep-file-gone = Isulat muli ang file
knowledge-folder-take-text-gone = Gawin muli ang teksto
knowledge-folder-take-listed-gone = Gawin itong muli
knowledge-folder-keep-text-gone = Alisin ang file
knowledge-folder-keep-listed-gone = Alisin ito sa file
knowledge-folder-chosen-folder = Ang folder ang masusunod sa susunod na takbo
knowledge-folder-chosen-portal = Ang portal ang masusunod sa susunod na takbo
knowledge-folder-undo = I-undo
knowledge-folder-in-folder = Sa folder
knowledge-folder-in-portal = Sa portal
knowledge-folder-no-file = Wala na ang file na ito sa folder; ito ang nasa portal:
knowledge-folder-no-text = Wala na ang tekstong ito sa portal; ito ang nasa file:
done-knowledge-folder-chosen = Naitala. Isasagawa ito sa susunod na takbo.
done-knowledge-folder-undone = Naghihintay muli ito ng pasya.
knowledge-broken-anchor = Papunta sa bahagi ng pahina na wala na; naroon pa ang pahina.
knowledge-gaps = Mga puwang
knowledge-gaps-lead = Ang hinanap ng mga tao sa 90 araw at hindi natagpuan. Nauuna ang naranasan ng pinakamarami.
knowledge-gaps-none = Walang puwang
knowledge-gaps-none-text = Dito lalabas ang mga salitang hinahanap nang walang saysay, magkakatulad na kahilingan, mga sagot na “hindi”, at mga wikang ninais ng mga mambabasa.
knowledge-gaps-no-cost = Maaaring sabihin ng tagapangasiwa kung magkano ang isang pakikipag-ugnayan, sa Nilalaman → Paglalathala; sasabihin noon ng bawat linya kung magkano ang maaaring halaga nito.
knowledge-gaps-declined = Hindi kailangan ng sagot
knowledge-gap-write = Isulat ito
knowledge-gap-improve = Pagbutihin ito
knowledge-gap-translate = Isalin ito
knowledge-gap-decline = Hindi kailangan ng sagot
knowledge-gap-undo = I-undo
knowledge-gap-nothing = { $count ->
    [one] hinanap nang { $count } beses, walang natagpuan
   *[other] hinanap nang { $count } beses, walang natagpuan
}
knowledge-gap-unopened = { $count ->
    [one] hinanap nang { $count } beses, walang binuksan
   *[other] hinanap nang { $count } beses, walang binuksan
}
knowledge-gap-sent = { $count ->
    [one] { $count } kahilingan ang sumunod
   *[other] { $count } na kahilingan ang sumunod
}
knowledge-gap-wanted = { $count ->
    [one] { $count } mambabasa ang nagnais ng wikang ito
   *[other] { $count } na mambabasa ang nagnais ng wikang ito
}
knowledge-gap-noes = { $count ->
    [one] { $count } mambabasa ang nagsabing hindi
   *[other] { $count } na mambabasa ang nagsabing hindi
}
knowledge-gap-worth = mga { $amount } { $currency }
knowledge-cost = Halaga ng isang pakikipag-ugnayan
knowledge-cost-hint = Ang gastos mo kapag may kailangang sagutin, sa buong yunit. Sasabihin noon ng mga puwang kung magkano ang maaaring halaga ng pagpuno sa mga ito.
knowledge-currency = Pera
knowledge-currency-hint = Ang kodigo nito, halimbawa EUR o HKD.
knowledge-error-cost = Magbigay ng buong bilang at ng tatlong titik ng pera.
knowledge-board-gaps = Mga puwang
done-knowledge-undeclined = Nasa listahan na itong muli.
