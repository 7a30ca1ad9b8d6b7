## What stands around every page.
shell-skip = Skip to content
shell-demo = Demonstration: an invented company. Nothing here is real.
shell-demo-label = Demonstration
shell-demo-more = Sign in as somebody
shell-notice = Notice
shell-search = Search for help
shell-suggestions = Suggestions
shell-language = Language: { $name }
shell-account = Account: { $name }
shell-sign-in = Sign in
shell-sign-out = Sign out
shell-menu = Menu
shell-main-menu = Main menu
shell-overview = Overview
shell-colours = Colours
shell-light = Light
shell-system = As the system
shell-dark = Dark

## Forms.
form-errors = { $count ->
    [one] One thing needs a look
   *[other] { $count } things need a look
}
form-optional = optional
form-save = Save
form-saving = Saving…
form-cancel = Cancel
form-send = Send
form-sending = Sending…
form-sent-before = This was already sent with other words. Send this, too?
form-sent-before-text = What you sent first has arrived, nothing of it is lost. If what stands here now is to arrive as well, send it once more.
form-files-again = Please choose your files again: a browser does not send them twice by itself.

## Lists.
pager-label = Pages
pager-previous = Previous
pager-next = Next

## Errors.
error-home = Go to the start page
error-number = If you write to us about this, please mention { $number }.
error-not-found = This page does not exist
error-not-found-text = It may have moved, or the address may have a typing error. Search for what you were looking for.
error-sign-in = Please sign in first
error-sign-in-text = This page belongs to people with an account. You will come back here after signing in.
error-signed-out = You have been signed out
error-signed-out-text = What you sent is kept on this page. Sign in on another tab, then send it again here.
error-send-again = Send again
error-files-again = Files that you chose are not kept: choose them again afterwards.
error-kept = This is what you wrote. Copy it if you want to use it elsewhere.
error-bad-request = We could not read what was sent
error-bad-request-text = Go back, load the page again and try once more. What you typed is still in the form.
error-foreign-origin = This was sent from another web site
error-foreign-origin-text = For your safety, forms are only taken from this site itself. Go back, load the page again and try once more.
error-expired = This link is no longer good
error-expired-text = It was used already, or it has grown too old. Ask for a new one.
error-too-large = This is too large
error-too-large-text = Files may have up to 25 MB in all. Make them smaller, or send a link to where we can get them.
error-not-allowed = You may not change this
error-not-allowed-text = Your rights cover only a part of this site, and this lies outside of it. Go back; nothing was changed. If you need it, ask an administrator to widen your rights.
error-stale = Somebody else changed this meanwhile
error-stale-text = Go back and load the page again to see what is there now, then make your change once more.
error-too-often = That was tried too often
error-too-often-text = Wait a minute, then try again.
error-busy = Too much at once
error-busy-text = Many people are here right now. Try again in a few seconds; nothing was lost.
error-full = There is no room left on our disk
error-full-text = What you sent was not saved. Go back: what you typed is still in the form. Keep it, and send it again later; we know of this.
error-away = We cannot reach our data right now
error-away-text = Nothing was saved. Go back and try again in a few seconds; what you typed is still in the form.
error-internal = Something went wrong on our side
error-internal-text = It was noted and will be looked at. Try again in a moment.

## What an import of a site could not take.
archive-shape = A line is not as it should be and was left out: { $detail }
archive-orphan = What this line belongs to is not there; it was left out: { $detail }
archive-taken = Its number or name is taken by something else here; it was left out: { $detail }
archive-missing-file = A stored file is missing: { $detail }
archive-damaged-file = A stored file is damaged and was left out: { $detail }
