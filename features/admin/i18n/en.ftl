## Set-up.
admin-setup-title = Set up your portal
admin-setup-lead = Two minutes, and it is yours. Everything can be changed later under Settings.
admin-setup-you = You
admin-your-name = Your name
admin-your-email = Your e-mail
admin-your-password = Password
admin-your-password-hint = At least ten characters. A few words that do not belong together are good.
admin-setup-portal = Your portal
admin-setup-mail = Mail
admin-setup-mail-text = The portal writes to customers and agents. Without a mail server it keeps the mails until you enter one.
admin-setup-samples = To begin with
admin-samples = Put in sample articles and request forms that I can change or delete
admin-setup-finish = Finish
admin-setup-tried = Nothing is kept until you finish. Type your password again before you do.
done-set-up = Your portal is ready. Sign in with the address and password you just chose.

## Settings.
admin-menu-settings = Settings
admin-title = Settings
admin-path = Path
admin-door-site = Name and look
admin-door-site-hint = Name, languages, colours, logo, notice, header, footer
admin-door-sites = Sites
admin-door-sites-hint = Several portals by host name
admin-door-mail = Mail
admin-door-mail-hint = The server that sends, and a test
admin-door-jobs = Background work
admin-door-jobs-hint = What waits, and what failed
admin-failed-jobs = { $count ->
    [one] One job was given up. Look at it.
   *[other] { $count } jobs were given up. Look at them.
}
admin-site-name = Name
admin-site-name-hint = Stands on top of every page and in every mail.
admin-host = Host name
admin-host-hint = Such as help.example.com. An asterisk answers to every name that no other site has.
admin-tagline-in = Sentence under the name ({ $language })
admin-notice-in = Notice ({ $language })
admin-header-in = Header ({ $language })
admin-footer-in = Footer ({ $language })
admin-look = Look
admin-brand = Colour
admin-brand-hint = The one accent colour. Its tints and the text on it are derived so that everybody can read them.
admin-contrast = Text on it has a contrast of { $ratio } : 1.
admin-contrast-check = Check the colour
admin-brand-dark = Colour on dark pages
admin-brand-dark-hint = Such as #7cd9c4. Empty: derived from the other.
admin-logo = Logo
admin-logo-hint = PNG, JPEG, GIF or WebP, at most 500 KB, best without a margin.
admin-no-logo = Take the logo away
admin-css = Own style rules
admin-css-hint = CSS, loaded after ours. Nothing may be loaded from other hosts.
admin-notice = Notice
admin-notice-hint = A line on top of every page, for instance when something is broken. Markdown. Empty: none.
admin-header = Header
admin-header-hint = One line above every public page, in Markdown: links to your main site and your shop, for example.
admin-footer = Footer
admin-footer-hint = Links such as imprint and privacy, in Markdown.
admin-languages = Languages
admin-languages-hint = In which languages content is offered.
admin-languages-all-hint = Content can be in any of these. The interface itself speaks English, Filipino, Croatian, Greek and Traditional Chinese.
admin-default-language = First language
admin-default-language-hint = Shown where nothing else is known, and instead of missing translations.
admin-sites-text = Each site has its own host name, languages, look and content.
admin-new-site = New site
admin-create = Create
done-site-saved = Saved.
admin-mail-url = Mail server
admin-mail-url-hint = Such as smtps://user:password@mail.example.com or smtp://localhost:25.
admin-mail-sender = Sender's address
admin-mail-test = Send me a test mail
admin-mail-test-subject = Mail works
admin-mail-test-text = This is a test. The portal can send mail.
admin-mail-test-sent = The server took the mail to { $email }. Look whether it arrives, then save.
admin-mail-test-failed = The mail could not be sent. The server said:
admin-mail-test-silent = nothing within ten seconds. Check host and port.
done-mail-saved = Saved. Waiting mails go out within five minutes.
admin-jobs-waiting = { $count ->
    [0] Nothing waits.
    [one] One job waits to be done.
   *[other] { $count } jobs wait to be done.
}
admin-no-failed-jobs = Nothing was given up
admin-no-failed-jobs-text = Mails, index updates and the like are tried again for hours before they end up here.
admin-job-kind = Work
admin-job-error = Last error
admin-job-tried = Tried
admin-job-retry = Try again
done-job-retried = It is tried again.

## What is wrong.
admin-error-name-empty = Enter a name.
admin-error-name-long = Keep the name under 60 characters.
admin-error-locales-empty = Choose at least one language.
admin-error-colour = Write the colour like #1f6f5c.
admin-error-css-long = Keep the style rules under 50 KB.
admin-error-css-foreign = Style rules may not load anything from other hosts. Upload what you need, or leave it out.
admin-error-host = Write a host name like help.example.com, without https:// and without a port.
admin-error-host-taken = Another site has this host name already.
admin-error-logo-kind = This is no picture that every browser shows. Use PNG, JPEG, GIF or WebP.
admin-error-logo-large = Keep the logo under 500 KB.
admin-error-sender = Enter the address that mails come from, such as support@example.com.
admin-error-test-to = Enter your address above: the test mail goes there.
admin-error-mail-url = Write the server like smtps://user:password@mail.example.com.
