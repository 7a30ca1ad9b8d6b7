## Mga menu.
tickets-menu-requests = Mga request
tickets-menu-mine = Mga request ko
tickets-menu-desk = Desk
tickets-menu-forms = Mga form ng request
tickets-path = Landas

## Sariling mga request.
tickets-list-title = Mga request ko
tickets-list-new = Bagong request
tickets-list-visitor-title = Magtanong sa amin
tickets-list-visitor-text = Sumulat sa amin kahit walang account, o mag-sign in para makita ang nangyari sa mga nauna mong request.
tickets-list-scope = Kaninong mga request
tickets-list-own = Sa akin
tickets-list-organisation = Organisasyon ko
tickets-list-search = Maghanap sa mga request
tickets-list-find = Hanapin
tickets-list-all = Lahat
tickets-list-open = Bukas
tickets-list-done = Tapos
tickets-list-your-turn = Ikaw na
tickets-list-none-title = Walang tumugma
tickets-list-none-text = Walang request na may ganitong salita o kalagayan. Subukan ang mas kaunting salita, o tingnan ang lahat.
tickets-list-empty-title = Wala pang request
tickets-list-empty-text = Kapag sumulat ka sa amin, dito mo makikita kung ano ang mangyayari.

## Ang form.
tickets-new-title = Sumulat sa amin
tickets-new-lead = Tungkol saan ito? Piliin ang paksang pinakaangkop.
tickets-new-none-title = Hindi tumatanggap ng request dito
tickets-new-none-text = Walang form na magagamit mo. Mag-sign in, o bumalik sa ibang oras.
tickets-new-promise = { $hours ->
    [one] Sasagot kami sa loob ng { $hours } oras.
   *[other] Sasagot kami sa loob ng { $hours } oras.
}
tickets-new-files-again = Hindi kusang maipapadala muli ng browser ang parehong mga file: pakipili ulit ang mga ito.
tickets-choose = Pumili
tickets-field-subject = Paksa
tickets-field-subject-hint = Isang pangungusap na nagsasabi kung tungkol saan ito.
tickets-field-body = Mensahe
tickets-field-body-hint = Ano ang ginawa mo, ano ang nangyari, at ano ang inaasahan mo. Gumagana ang Markdown.
tickets-field-files = Mga file
tickets-field-files-hint = Nakakatulong ang mga larawan. Hanggang sampung file.
tickets-field-name = Pangalan
tickets-field-email = E-mail
tickets-field-email-hint = Magpapadala kami ng link sa address na ito; bibilangin ang request kapag binuksan mo ito.
tickets-field-assignee = Ahente
tickets-field-state = Kalagayan
tickets-field-priority = Priyoridad
tickets-field-tags = Mga tag
tickets-field-form = Larangan
tickets-similar-title = May naitanong ka nang katulad nito:
tickets-similar-text = Kung pareho ang bagay, idagdag ito sa request na iyon: mas mabilis kaming sumagot kapag nasa iisang lugar ang lahat.
tickets-similar-anyway = Iba ito, ipadala
tickets-before-title = Ang una mong ipinadala ay ang request
tickets-before-anyway = Ipadala ito bilang hiwalay na request
tickets-deflect-title = Baka ito ang sagot
tickets-deflect-idle = Habang isinusulat mo ang paksa, naghahanap kami ng mga sagot dito.
tickets-deflect-solved = Nalutas na nito
tickets-solved-title = Mabuti naman
tickets-solved-text = Walang ipinadala. Itinatala lang namin na nakatulong ang sagot.
tickets-solved-home = Sa unang pahina
tickets-solved-other = Magtanong ng iba
tickets-check-title = Tingnan ang iyong e-mail
tickets-check-text = Pinadalhan ka namin ng link. Buksan ito, at papunta na sa amin ang iyong request.
tickets-check-missing = Wala pa rin makalipas ang ilang minuto? Tingnan ang spam, o ipadala muli ang form.
tickets-confirm-title = Ipadala ang iyong request
tickets-confirm-text = Isang pindot lang para makumpirma ang iyong address, at papunta na sa amin ang iyong request.
tickets-confirm-button = Kumpirmahin at ipadala
tickets-error-subject-missing = Sabihin sa isang pangungusap kung tungkol saan ito.
tickets-error-subject-long = Masyadong mahaba ang paksa: hanggang 200 titik, ilagay ang iba sa mensahe.
tickets-error-body-missing = Isulat ang iyong mensahe.
tickets-error-body-long = Masyadong mahaba ang mensahe: hanggang 20,000 titik. Ilagay ang iba sa isang file.
tickets-error-name-missing = Ilagay ang iyong pangalan.
tickets-error-email = Maglagay ng e-mail address gaya ng ana@example.org.
tickets-error-too-long = Masyado itong mahaba.
tickets-error-field-missing = Kailangan ito.
tickets-error-choice = Pumili ng isa sa listahan.
tickets-error-date = Maglagay ng petsa.
tickets-error-number = Maglagay ng numero.
tickets-error-many-files = Hanggang sampung file sa bawat pagkakataon.
tickets-error-many-people = Hanggang 20 tao lang sa isang request.

## Pagkatapos ipadala.
tickets-sent-mark = Naipadala
tickets-sent-title = Natanggap na namin ang request mo
tickets-sent-number = Ang numero nito ay
tickets-sent-next = Ano ang susunod
tickets-sent-step-read = May magbabasa nito at sasagot bago ang
tickets-sent-step-read-soon = May magbabasa nito at sasagot.
tickets-sent-step-mail = Matatanggap mo ang sagot sa e-mail na { $email }, at sa pahina ng iyong request.
tickets-sent-step-page = Hanggang doon, maaari kang magdagdag ng salita at file anumang oras.
tickets-sent-open = Buksan ang request

## Ang pahina ng request.
tickets-stage-received = Natanggap
tickets-stage-in-work = Ginagawa
tickets-stage-answered = Nasagot
tickets-stage-solved = Nalutas
tickets-turn-ours = Kami
tickets-turn-yours = Ikaw
tickets-turn-nobodys = Wala, tapos na
tickets-next-new = May magbabasa ng request mo
tickets-next-open = Ginagawa namin ito at sasagot kami
tickets-next-waiting = Sasagutin mo ang tanong namin
tickets-next-on-hold = May hinihintay kaming iba, saka sasagot
tickets-next-solved = Wala; sumulat muli kung bumalik
tickets-next-closed = Wala; buksan muli kung bumalik
tickets-promise-label = Kalagayan nito
tickets-promise-turn = Sino ang susunod
tickets-promise-next = Susunod na hakbang
tickets-promise-due = Sagot bago ang
tickets-promise-none = Walang hinihintay
tickets-show-talk = Mga napag-usapan
tickets-show-answers = Ang sinabi mo sa amin
tickets-show-people = Mga tao sa request na ito
tickets-reply-label = Ang sagot mo
tickets-reply-send = Ipadala ang sagot
tickets-close = Tapos na, isara
tickets-reopen = Buksan muli
tickets-join-label = Magdagdag ng kasamahan
tickets-join-hint = Makakatanggap siya ng e-mail na may link, at makakabasa at makakasagot.
tickets-join-send = Idagdag
tickets-note-badge = Tala, para lang sa team
tickets-size-kb = { $size } kB
tickets-size-mb = { $size } MB
tickets-did-state = Itinakda ni { $name } ang kalagayan sa “{ $state }”
tickets-plain-new = Ibinalik ito ni { $name } sa pila
tickets-plain-open = Ginagawa na ito ni { $name }
tickets-plain-waiting = Naghihintay ng sagot si { $name }
tickets-plain-on-hold = May hinihintay na iba si { $name }
tickets-plain-solved = Nilutas ito ni { $name }
tickets-plain-closed = Isinara ito ni { $name }
tickets-did-take = Kinuha ni { $name } ang request
tickets-did-assign = Ibinigay ito ni { $name } kay { $to }
tickets-did-unassign = Ibinalik ito ni { $name } sa team
tickets-did-priority = Itinakda ni { $name } ang priyoridad sa “{ $priority }”
tickets-did-tags = Itinakda ni { $name } ang mga tag: { $tags }
tickets-did-on-behalf = Isinulat ito ni { $name } para sa customer
tickets-did-colleague = Idinagdag ni { $name } si { $to }

## Mga kalagayan at priyoridad.
tickets-state-new = Bago
tickets-state-open = Bukas
tickets-state-waiting = Naghihintay sa customer
tickets-state-on-hold = Nakabinbin
tickets-state-solved = Nalutas
tickets-state-closed = Sarado
tickets-priority-low = Mababa
tickets-priority-normal = Karaniwan
tickets-priority-high = Mataas
tickets-priority-urgent = Apurahan

## Ang desk.
tickets-desk-title = Desk
tickets-desk-views = Mga view
tickets-desk-saved = Sariling mga filter
tickets-desk-forget = Kalimutan ang filter na ito
tickets-desk-filter = I-filter
tickets-desk-words = Mga salita
tickets-desk-state = Kalagayan
tickets-desk-any = Kahit ano
tickets-desk-tag = Tag
tickets-desk-sort = Ayos
tickets-desk-save-as = Itago ang filter na ito bilang
tickets-desk-save = Itago
tickets-desk-new = Bagong request
tickets-desk-new-title = Gumawa ng request para sa customer
tickets-desk-new-lead = Para sa mga tumawag o dumaan. Makakatanggap sila ng karaniwang e-mail at masusubaybayan ito.
tickets-desk-new-name-hint = Gagamitin lang kung hindi pa namin kilala ang address.
tickets-desk-new-body = Ang sinabi ng customer
tickets-desk-new-send = Gawin ang request
tickets-desk-due = sagot bago ang
tickets-desk-empty-title = Walang laman dito
tickets-desk-empty-text = Walang request na tugma sa view na ito. Tingnan ang lahat ng bukas, o magpahinga muna.
tickets-desk-choose-title = Pumili ng request
tickets-desk-choose-text = Nasa kaliwa ang listahan; j at k ang panggalaw, ? ang nagpapakita ng lahat ng key.
tickets-view-mine = Sa akin
tickets-view-unassigned = Walang may hawak
tickets-view-open = Lahat ng bukas
tickets-view-overdue = Lampas na sa oras
tickets-view-waiting = Naghihintay sa customer
tickets-view-solved = Nalutas
tickets-view-all = Lahat
tickets-sort-newest = Pinakabago muna
tickets-sort-oldest = Pinakaluma muna
tickets-sort-priority = Ayon sa priyoridad
tickets-sort-due = Pinakamalapit na takdang oras
tickets-nobody = Wala
tickets-me = { $name } (ako)
tickets-bulk-all = Piliin lahat
tickets-bulk-one = Piliin ang #{ $number }
tickets-bulk-chosen = ang napili
tickets-bulk-tag = Magdagdag ng tag
tickets-bulk-apply = Ilapat
tickets-poll = { $count ->
    [one] { $count } bagong request
   *[other] { $count } bagong request
}
tickets-poll-many = {"{"}n{"}"} bagong request
tickets-stale-title = May sumulat habang sumusulat ka.
tickets-stale-text = Basahin ang bago sa itaas, saka ipadala ang isinulat mo nang ganoon o baguhin ito.
tickets-box-kind = Uri
tickets-box-reply = Sagot
tickets-box-note = Tala
tickets-box-words = Ang isusulat mo
tickets-box-send = Ipadala
tickets-box-add-note = Idagdag ang tala
tickets-box-solve = Ipadala at lutasin
tickets-box-then = Pagkatapos, ang request ay
tickets-then-waiting = saka maghintay sa customer
tickets-then-open = saka panatilihing bukas
tickets-then-on-hold = saka ibinbin
tickets-then-solved = saka lutas na
tickets-card-customer = Customer
tickets-card-language = Wika
tickets-card-colleagues = Mga kasamahan
tickets-card-fields = Mga field
tickets-card-past = Ibang mga request
tickets-keys-title = Mga key
tickets-keys-move = Susunod, nauna
tickets-keys-choose = Piliin
tickets-keys-reply = Sagot
tickets-keys-note = Tala
tickets-keys-assign = Ahente
tickets-keys-new = Bagong request
tickets-keys-search = Hanapin
tickets-keys-send = Ipadala
tickets-keys-close = Isara

## Mga e-mail.
tickets-mail-greeting = Kumusta { $name },
tickets-mail-open = Buksan ang request
tickets-mail-reason = Natanggap mo ito dahil kasali ka sa request #{ $number } sa { $site }. Binubuksan ito ng link nang walang password: huwag itong ipasa.
tickets-mail-reason-confirm = Natanggap mo ito dahil may naglagay ng address mo sa isang form ng { $site }.
tickets-mail-reason-agent = Natanggap mo ito dahil sumasagot ka ng mga request sa { $site }.
tickets-mail-confirm-subject = Pakikumpirma ang iyong request sa { $site }
tickets-mail-confirm-greeting = Kumusta,
tickets-mail-confirm-text = Sumulat ka sa { $site }. Buksan ang link, at maipapadala na ang request mo; hanggang doon, walang makakabasa nito.
tickets-mail-confirm-not-you = Hindi ikaw ito? Wala kang kailangang gawin: kakalimutan namin ito pagkalipas ng pitong araw.
tickets-mail-confirm-button = Ipadala ang request
tickets-mail-received-subject = [#{ $number }] Natanggap na namin ang request mo: { $subject }
tickets-mail-received-text = Natanggap na namin ang request mo; ang numero nito ay #{ $number }.
tickets-mail-received-due = Makakakuha ka ng sagot bago ang { $time }.
tickets-mail-received-add = Sa pahina nito makikita mo ang kalagayan, at makakapagdagdag ka ng salita at file.
tickets-mail-answered-subject = [#{ $number }] { $subject }
tickets-mail-answered-text = Sumulat si { $name }:
tickets-mail-solved-reopen = Kung hindi pa ito lutas, sumulat lang muli: magbubukas ulit ito.
tickets-mail-solved-subject = [#{ $number }] Nalutas: { $subject }
tickets-mail-solved-text = Itinuturing naming lutas na ang request mo.
tickets-mail-closed-subject = [#{ $number }] Isinara: { $subject }
tickets-mail-closed-text = Isinara na ang request mo.
tickets-mail-joined-subject = Idinagdag ka ni { $name } sa isang request: { $subject }
tickets-mail-joined-text = Idinagdag ka ni { $name } sa request #{ $number }, “{ $subject }”. Mababasa at masasagot mo ito.
tickets-mail-agent-button = Buksan sa desk
tickets-mail-agent-new-subject = [#{ $number }] Bago: { $subject }
tickets-mail-agent-new-text = Bagong request ni { $name }:
tickets-mail-agent-replied-subject = [#{ $number }] Sumulat ang customer: { $subject }
tickets-mail-agent-replied-text = Sumulat si { $name }:

## Nagawa na.
done-request-confirmed = Salamat: papunta na ang iyong request.
done-request-replied = Naipadala.
done-request-closed = Sarado na ang request.
done-request-reopened = Bukas na muli ang request.
done-request-joined = Naidagdag: makakatanggap siya ng e-mail.
done-request-noted = Nailagay ang tala, para lang sa team.
done-request-changed = Nabago.
done-request-changed-many = Nabago ang mga napiling request.
done-request-view-saved = Naitago ang filter.
done-request-made = Nagawa ang request.
done-request-settings = Na-save.
done-request-forms-changed = Na-save.
done-request-forms-made = Nagawa ang form; bigyan na ito ng mga field.

## Mga form, para sa administrator.
tickets-forms-title = Mga form ng request
tickets-forms-lead = Isang form sa bawat paksa: ano ang itatanong sa customer, sino ang makakagamit, at kailan kayo sasagot.
tickets-forms-new = Bagong form
tickets-forms-none-title = Wala pang form
tickets-forms-none-text = Kung walang form, walang makakasulat sa inyo.
tickets-forms-form-title = Pamagat
tickets-forms-description = Paglalarawan
tickets-forms-audience = Sino ang makakagamit
tickets-forms-promise = Unang sagot
tickets-forms-state = Kalagayan
tickets-forms-acts = Mga gawain
tickets-forms-on = Ginagamit
tickets-forms-off = Nakapatay
tickets-forms-switch-on = Buhayin
tickets-forms-switch-off = Patayin
tickets-forms-up = Itaas ang { $name }
tickets-forms-down = Ibaba ang { $name }
tickets-forms-texts = Mga teksto
tickets-forms-texts-text = Kung walang laman ang isang wika, ang una ang ipapakita.
tickets-forms-rules = Mga tuntunin
tickets-forms-hours = Oras bago ang unang sagot
tickets-forms-hours-hint = Walang laman: gaya ng lahat ng form.
tickets-forms-enabled = Magagamit ng mga customer ang form na ito
tickets-forms-fields = Sariling mga field
tickets-forms-fields-text = Itinatanong pagkatapos ng paksa. Laging naroon ang mensahe at mga file.
tickets-forms-field = Field
tickets-forms-field-new = Magdagdag ng field
tickets-forms-field-enabled = Nakikita ng mga customer ang field na ito
tickets-forms-label = Tanong
tickets-forms-hint = Pahiwatig
tickets-forms-kind = Uri
tickets-forms-options = Mga pagpipilian
tickets-forms-options-hint = Mga pagpipilian: isa sa bawat linya, bilang “value = mga salita”. Pareho ang value sa lahat ng wika.
tickets-forms-required = kailangan
tickets-forms-required-long = Kailangang sagutin
tickets-forms-always = Palagi
tickets-forms-when = Itatanong lang kapag ang field na ito
tickets-forms-when-value = … ay may isa sa mga value na ito
tickets-forms-when-value-hint = Mga value na pinaghihiwalay ng espasyo; “yes” para sa may tsek na kahon.
tickets-field-kind-text = Isang linya ng teksto
tickets-field-kind-long = Mahabang teksto
tickets-field-kind-choice = Pagpipilian
tickets-field-kind-date = Petsa
tickets-field-kind-number = Numero
tickets-field-kind-file = File
tickets-field-kind-checkbox = Kahong titsekan
tickets-hours = { $hours ->
    [one] { $hours } oras
   *[other] { $hours } oras
}
tickets-settings-who = Sino ang maaaring magpadala
tickets-settings-who-text = Kinukumpirma ng mga bisita ang address nila sa pamamagitan ng link sa e-mail bago mabasa ang request nila.
tickets-settings-signed-in = Mga naka-sign in lang
tickets-settings-promise = Pangako
tickets-settings-promise-text = Nababasa ng mga customer kung kailan sila masasagot; nakikita ng desk ang lampas na sa oras.
tickets-settings-agents = Mga bagong request
tickets-settings-agents-text = Sino ang makakakuha, at sino ang masasabihan.
tickets-settings-assignee = Ibigay ang mga bagong request kay
tickets-settings-mail = I-e-mail sa lahat ng ahente ang mga bagong request na walang may hawak
tickets-error-hours = Maglagay ng bilang ng oras, mula 1 hanggang 2160.
tickets-error-options = Kailangan ng hindi bababa sa dalawang pagpipilian.
tickets-error-many-fields = Hanggang 50 field lang sa isang form.
tickets-menu-requests-hint = Magpadala, at tingnan kung nasaan na ito

# Answers by mail
tickets-mail-answer = Puwede mong sagutin ang email na ito; mapupunta sa request ang isusulat mo.
tickets-quoted = Ipakita ang mga naunang email
tickets-stranger-badge = Email mula sa labas
tickets-desk-new-other = Pumili ng ibang form
tickets-desk-new-none = Gumawa muna ng form ng kahilingan sa mga setting.

## Teams
tickets-view-teams = Mga team ko
tickets-field-team = Team
tickets-no-team = Walang team
tickets-forms-team-hint = Ito ang tatanggap ng mga request ng form na ito.
tickets-did-team = Ibinigay ito ni { $name } sa team na { $to }
tickets-did-no-team = Inalis ito ni { $name } sa team nito
tickets-asked = { $count ->
    [one] { $count } kahilingan
   *[other] { $count } na kahilingan
}
tickets-left-out = Hindi natanggap ang kabuuan ng email na ito:
tickets-left-out-large = { $name }: mas malaki sa { $size }
tickets-left-out-many = { $name }: mahigit { $count } ang mga file
tickets-left-out-more = { $count } pang file
tickets-left-out-words = dulo ng teksto: lampas ito sa { $count } karakter
tickets-left-out-quoted = dulo ng mga naunang email: lampas ang mga ito sa { $count } karakter
tickets-mail-left-out-subject = [#{ $number }] Hindi dumating ang buong email mo: { $subject }
tickets-mail-left-out-text = Nasa request #{ $number } na ang email mo, pero kulang ito ng:
tickets-mail-left-out-what = Pakibuksan ang request at idagdag doon ang kulang: mas maliliit na file, o paunti-unti.
