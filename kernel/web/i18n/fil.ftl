## What stands around every page.
shell-skip = Dumiretso sa content
shell-demo = Demo: gawa-gawa lang ang kumpanyang ito. Walang totoo sa mga nandito.
shell-demo-label = Demo
shell-demo-more = Mag-sign in bilang demo user
shell-notice = Paalala
shell-search = Maghanap ng tulong
shell-suggestions = Mga mungkahi
shell-language = Wika: { $name }
shell-account = Account: { $name }
shell-sign-in = Mag-sign in
shell-sign-out = Mag-sign out
shell-menu = Menu
shell-main-menu = Main menu
shell-overview = Kabuuan
shell-colours = Mga kulay
shell-light = Light
shell-system = Ayon sa system
shell-dark = Dark

## Forms.
form-errors = { $count ->
    [one] May { $count } bagay na kailangang tingnan
   *[other] May { $count } na bagay na kailangang tingnan
}
form-optional = opsyonal
form-save = I-save
form-saving = Sine-save…
form-cancel = Kanselahin
form-send = Ipadala
form-sending = Ipinapadala…
form-sent-before = Naipadala na ito na iba ang laman. Ipadala rin ba ito?
form-sent-before-text = Dumating ang una mong ipinadala, at walang nawala. Kung gusto mong dumating din ang nakasulat dito ngayon, ipadala itong muli.
form-files-again = Pakipili ulit ang mga file mo: hindi ito kusang ipinapadala muli ng browser.

## Lists.
pager-label = Mga page
pager-previous = Nakaraan
pager-next = Susunod

## Errors.
error-home = Pumunta sa home page
error-number = Kung susulat ka sa amin tungkol dito, pakibanggit ang { $number }.
error-not-found = Walang ganitong page
error-not-found-text = Baka nailipat na ito, o may maling na-type sa address. Subukang i-search ang hinahanap mo.
error-sign-in = Mag-sign in muna
error-sign-in-text = Para sa mga may account ang page na ito. Babalik ka rito pagka-sign in mo.
error-signed-out = Na-sign out kayo
error-signed-out-text = Nakatago sa page na ito ang ipinadala ninyo. Mag-sign in sa ibang tab, saka ipadala ito muli rito.
error-send-again = Ipadala muli
error-files-again = Hindi naitabi ang mga file na pinili ninyo: piliin muli ang mga ito pagkatapos.
error-kept = Ito ang isinulat ninyo. Kopyahin kung gusto ninyong gamitin sa iba.
error-bad-request = Hindi namin nabasa ang ipinadala
error-bad-request-text = Bumalik, i-reload ang page, at subukan ulit. Nasa form pa rin ang mga na-type mo.
error-foreign-origin = Galing sa ibang website ang ipinadalang ito
error-foreign-origin-text = Para sa kaligtasan mo, mga form lang na galing mismo sa site na ito ang tinatanggap. Bumalik, i-reload ang page, at subukan ulit.
error-expired = Hindi na gumagana ang link na ito
error-expired-text = Nagamit na ito o masyado nang luma. Humingi ng bago.
error-too-large = Masyado itong malaki
error-too-large-text = Hanggang 25 MB lang ang kabuuang laki ng mga file. Paliitin ang mga ito, o magpadala ng link kung saan namin makukuha ang mga ito.
error-not-allowed = Hindi mo ito puwedeng baguhin
error-not-allowed-text = Isang bahagi lang ng site na ito ang saklaw ng mga karapatan mo, at nasa labas niyon ito. Bumalik; walang nabago. Kung kailangan mo ito, hilingin sa administrator na palawakin ang mga karapatan mo.
error-stale = May ibang nagbago nito habang nag-e-edit ka
error-stale-text = Bumalik at i-reload ang page para makita ang laman nito ngayon, saka gawin ulit ang pagbabago mo.
error-too-often = Masyadong maraming beses itong sinubukan
error-too-often-text = Maghintay ng isang minuto, saka subukan ulit.
error-busy = Masyadong marami nang sabay-sabay
error-busy-text = Maraming tao rito ngayon. Subukan ulit pagkalipas ng ilang segundo; walang nawala.
error-full = Wala nang espasyo sa disk namin
error-full-text = Hindi na-save ang ipinadala mo. Bumalik: nasa form pa ang tinype mo. Itago ito at ipadala ulit mamaya; alam na namin ito.
error-away = Hindi namin maabot ang data namin ngayon
error-away-text = Walang na-save. Bumalik at subukan ulit pagkalipas ng ilang segundo; nasa form pa ang tinype mo.
error-internal = Nagkaproblema sa panig namin
error-internal-text = Naitala na ito at titingnan namin. Subukan ulit maya-maya.

## What an import of a site could not take.
archive-shape = May linyang hindi tama ang anyo at nilaktawan: { $detail }
archive-orphan = Wala ang kinabibilangan ng linyang ito; nilaktawan ito: { $detail }
archive-taken = May gumagamit na ng numero o pangalan nito rito; nilaktawan ito: { $detail }
archive-missing-file = May nawawalang naka-store na file: { $detail }
archive-damaged-file = May sirang naka-store na file at nilaktawan ito: { $detail }
