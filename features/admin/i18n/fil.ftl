## Set-up.
admin-setup-title = I-set up ang portal mo
admin-setup-lead = Dalawang minuto lang, sa iyo na ito. Mababago ang lahat ng ito sa Mga setting kahit kailan.
admin-setup-you = Ikaw
admin-your-name = Pangalan mo
admin-your-email = Email mo
admin-your-password = Password
admin-your-password-hint = Hindi bababa sa sampung character. Maganda ang ilang salitang walang kaugnayan sa isa’t isa.
admin-setup-portal = Portal mo
admin-setup-mail = Email
admin-setup-mail-text = Nag-e-email ang portal sa mga customer at agent. Kung walang mail server, itatabi muna nito ang mga email hanggang sa maglagay ka.
admin-setup-samples = Panimula
admin-samples = Maglagay ng mga sample na artikulo at request form na puwede kong baguhin o i-delete
admin-setup-finish = Tapusin
admin-setup-tried = Walang itinatago hanggang hindi ka tapos. I-type ulit ang password mo bago mo tapusin.
done-set-up = Handa na ang portal mo. Mag-sign in gamit ang address at password na kakapili mo lang.

## Settings.
admin-menu-settings = Mga setting
admin-title = Mga setting
admin-path = Path
admin-door-site = Pangalan at hitsura
admin-door-site-hint = Pangalan, mga wika, mga kulay, logo, paalala, header, footer
admin-door-sites = Mga site
admin-door-sites-hint = Ilang portal ayon sa host name
admin-door-mail = Email
admin-door-mail-hint = Ang server na nagpapadala, at isang test
admin-door-jobs = Mga background task
admin-door-jobs-hint = Kung ano ang naghihintay, at kung ano ang hindi natuloy
admin-failed-jobs = { $count ->
    [one] May { $count } task na itinigil na. Tingnan.
   *[other] May { $count } na task na itinigil na. Tingnan.
}
admin-site-name = Pangalan
admin-site-name-hint = Nasa itaas ng bawat page at nasa bawat email.
admin-host = Host name
admin-host-hint = Gaya ng help.example.com. Sasagot ang asterisk sa bawat pangalang hindi gamit ng ibang site.
admin-tagline-in = Pangungusap sa ilalim ng pangalan ({ $language })
admin-notice-in = Paalala ({ $language })
admin-header-in = Header ({ $language })
admin-footer-in = Footer ({ $language })
admin-look = Hitsura
admin-brand = Kulay
admin-brand-hint = Ang nag-iisang accent color. Ibinabagay rito ang mga tint nito at ang text sa ibabaw nito para mabasa ng lahat.
admin-contrast = { $ratio } : 1 ang contrast ng text sa ibabaw nito.
admin-contrast-check = Suriin ang kulay
admin-brand-dark = Kulay sa mga dark page
admin-brand-dark-hint = Gaya ng #7cd9c4. Kapag walang laman: ibabatay sa isa pang kulay.
admin-logo = Logo
admin-logo-hint = PNG, JPEG, GIF, o WebP, hindi hihigit sa 500 KB, mas maganda kung walang margin.
admin-no-logo = Alisin ang logo
admin-css = Sariling style rules
admin-css-hint = CSS na nilo-load pagkatapos ng sa amin. Walang puwedeng i-load mula sa ibang host.
admin-notice = Paalala
admin-notice-hint = Isang linya sa itaas ng bawat page, halimbawa kapag may sira. Markdown. Kapag walang laman: walang paalala.
admin-header = Header
admin-header-hint = Isang linya sa itaas ng bawat pampublikong pahina, sa Markdown: halimbawa, mga link sa inyong pangunahing site at tindahan.
admin-footer = Footer
admin-footer-hint = Mga link gaya ng legal notice at privacy, sa Markdown.
admin-languages = Mga wika
admin-languages-hint = Kung sa aling mga wika iniaalok ang content.
admin-languages-all-hint = Puwedeng nasa alinman sa mga ito ang content. Ang interface mismo ay nasa English, Filipino, Croatian, Greek, at Traditional Chinese.
admin-default-language = Unang wika
admin-default-language-hint = Ipinapakita kapag walang ibang alam na wika, at kapalit ng mga kulang na salin.
admin-sites-text = May sariling host name, mga wika, hitsura, at content ang bawat site.
admin-new-site = Bagong site
admin-create = Gumawa
done-site-saved = Na-save na.
admin-mail-url = Mail server
admin-mail-url-hint = Gaya ng smtps://user:password@mail.example.com o smtp://localhost:25.
admin-mail-sender = Address ng nagpapadala
admin-mail-test = Padalhan ako ng test email
admin-mail-test-subject = Gumagana ang email
admin-mail-test-text = Test ito. Nakakapagpadala ng email ang portal.
admin-mail-test-sent = Tinanggap ng server ang email para sa { $email }. Tingnan kung darating ito, saka i-save.
admin-mail-test-failed = Hindi naipadala ang email. Ang sabi ng server:
admin-mail-test-silent = walang sagot sa loob ng sampung segundo. Tingnan ang host at port.
done-mail-saved = Na-save na. Ipapadala sa loob ng limang minuto ang mga naghihintay na email.
admin-jobs-waiting = { $count ->
    [0] Walang naghihintay.
    [one] May { $count } task na naghihintay na magawa.
   *[other] May { $count } na task na naghihintay na magawa.
}
admin-no-failed-jobs = Walang itinigil
admin-no-failed-jobs-text = Ilang oras munang sinusubukan ulit ang mga email, index update, at iba pa bago mapunta rito.
admin-job-kind = Task
admin-job-error = Huling error
admin-job-tried = Bilang ng pagsubok
admin-job-retry = Subukan ulit
done-job-retried = Sinusubukan na ulit ito.

## What is wrong.
admin-error-name-empty = Maglagay ng pangalan.
admin-error-name-long = Gawing mas maikli sa 60 character ang pangalan.
admin-error-locales-empty = Pumili ng kahit isang wika.
admin-error-colour = Isulat ang kulay nang gaya ng #1f6f5c.
admin-error-css-long = Gawing mas maliit sa 50 KB ang style rules.
admin-error-css-foreign = Hindi puwedeng mag-load ang style rules ng anuman mula sa ibang host. I-upload ang kailangan mo, o huwag na itong isama.
admin-error-host = Magsulat ng host name na gaya ng help.example.com, nang walang https:// at walang port.
admin-error-host-taken = Gamit na ng ibang site ang host name na ito.
admin-error-logo-kind = Hindi ito larawang naipapakita ng bawat browser. Gumamit ng PNG, JPEG, GIF, o WebP.
admin-error-logo-large = Gawing mas maliit sa 500 KB ang logo.
admin-error-sender = Ilagay ang address na panggagalingan ng mga email, gaya ng support@example.com.
admin-error-test-to = Ilagay sa itaas ang address mo: doon ipapadala ang test email.
admin-error-mail-url = Isulat ang server nang gaya ng smtps://user:password@mail.example.com.
