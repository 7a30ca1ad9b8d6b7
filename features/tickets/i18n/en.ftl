## Menus.
tickets-menu-requests = Requests
tickets-menu-mine = My requests
tickets-menu-desk = Desk
tickets-menu-forms = Request forms
tickets-path = Path

## Own requests.
tickets-list-title = My requests
tickets-list-new = New request
tickets-list-visitor-title = Ask us
tickets-list-visitor-text = Write to us without an account, or sign in to see what became of your earlier requests.
tickets-list-scope = Whose requests
tickets-list-own = Mine
tickets-list-organisation = My organisation
tickets-list-search = Search requests
tickets-list-find = Search
tickets-list-all = All
tickets-list-open = Open
tickets-list-done = Done
tickets-list-your-turn = Your turn
tickets-list-none-title = Nothing fits
tickets-list-none-text = No request has these words or this state. Try fewer words, or look at all of them.
tickets-list-empty-title = No requests yet
tickets-list-empty-text = When you write to us, you will see here what becomes of it.

## The form.
tickets-new-title = Write to us
tickets-new-lead = What is it about? Choose the subject that fits best.
tickets-new-none-title = No requests are taken here
tickets-new-none-text = There is no form that you can use. Sign in, or come back later.
tickets-new-promise = { $hours ->
    [one] We answer within { $hours } hour.
   *[other] We answer within { $hours } hours.
}
tickets-new-files-again = Your browser cannot send the same files twice by itself: please choose them again.
tickets-choose = Please choose
tickets-field-subject = Subject
tickets-field-subject-hint = One sentence that says what it is about.
tickets-field-body = Message
tickets-field-body-hint = What you did, what happened, and what you expected. Markdown works.
tickets-field-files = Files
tickets-field-files-hint = Pictures help. Up to ten files.
tickets-field-name = Name
tickets-field-email = E-mail
tickets-field-email-hint = We send a link to this address; your request counts when you open it.
tickets-field-assignee = Agent
tickets-field-state = State
tickets-field-priority = Priority
tickets-field-tags = Tags
tickets-field-form = Subject area
tickets-similar-title = You asked something like this already:
tickets-similar-text = If it is the same matter, add to that request: we answer faster when everything is in one place.
tickets-similar-anyway = It is something else, send it
tickets-before-title = What you sent first is request
tickets-before-anyway = Send this as a request of its own
tickets-deflect-title = This may answer it
tickets-deflect-idle = While you type the subject, we look for answers here.
tickets-deflect-solved = This solved it
tickets-solved-title = Good to hear
tickets-solved-text = Nothing was sent. We note that the answer helped, and nothing else.
tickets-solved-home = To the start page
tickets-solved-other = Ask something else
tickets-check-title = Look into your mail
tickets-check-text = We sent you a link. Open it, and your request is on its way to us.
tickets-check-missing = Nothing there after a few minutes? Look into the spam folder, or send the form again.
tickets-confirm-title = Send your request
tickets-confirm-text = One press confirms your address, and your request is on its way to us.
tickets-confirm-button = Confirm and send
tickets-error-subject-missing = Say in one sentence what it is about.
tickets-error-subject-long = The subject is too long: up to 200 characters, the rest belongs into the message.
tickets-error-body-missing = Write your message.
tickets-error-body-long = The message is too long: up to 20,000 characters. Put the rest into a file.
tickets-error-name-missing = Enter your name.
tickets-error-email = Enter an e-mail address such as ana@example.org.
tickets-error-too-long = This is too long.
tickets-error-field-missing = This is needed.
tickets-error-choice = Choose one of the list.
tickets-error-date = Enter a date.
tickets-error-number = Enter a number.
tickets-error-many-files = Up to ten files at a time.
tickets-error-many-people = A request can have up to 20 people.

## After sending.
tickets-sent-mark = Sent
tickets-sent-title = We have your request
tickets-sent-number = Its number is
tickets-sent-next = What happens next
tickets-sent-step-read = Someone reads it and answers by
tickets-sent-step-read-soon = Someone reads it and answers.
tickets-sent-step-mail = You get the answer by mail at { $email }, and on the page of your request.
tickets-sent-step-page = Until then you can add words and files there at any time.
tickets-sent-open = Open the request

## The page of a request.
tickets-stage-received = Received
tickets-stage-in-work = In work
tickets-stage-answered = Answered
tickets-stage-solved = Solved
tickets-turn-ours = Ours
tickets-turn-yours = Yours
tickets-turn-nobodys = Nobody’s, it is done
tickets-next-new = Someone reads your request
tickets-next-open = We work on it and answer
tickets-next-waiting = You answer our question
tickets-next-on-hold = We wait for somebody else, then answer
tickets-next-solved = Nothing; write again if it comes back
tickets-next-closed = Nothing; reopen it if it comes back
tickets-promise-label = Where it stands
tickets-promise-turn = Whose turn
tickets-promise-next = Next step
tickets-promise-due = Answer by
tickets-promise-none = Nothing is due
tickets-show-talk = What was said
tickets-show-answers = What you told us
tickets-show-people = People of this request
tickets-reply-label = Your answer
tickets-reply-send = Send the answer
tickets-close = It is done, close it
tickets-reopen = Reopen it
tickets-join-label = Add a colleague
tickets-join-hint = The person gets a mail with a link, and can read and answer.
tickets-join-send = Add
tickets-note-badge = Note, only for the team
tickets-size-kb = { $size } kB
tickets-size-mb = { $size } MB
tickets-did-state = { $name } set the state to “{ $state }”
tickets-plain-new = { $name } put it back into the queue
tickets-plain-open = { $name } works on it
tickets-plain-waiting = { $name } waits for an answer
tickets-plain-on-hold = { $name } waits for somebody else
tickets-plain-solved = { $name } solved it
tickets-plain-closed = { $name } closed it
tickets-did-take = { $name } took over
tickets-did-assign = { $name } gave it to { $to }
tickets-did-unassign = { $name } gave it back to the team
tickets-did-priority = { $name } set the priority to “{ $priority }”
tickets-did-tags = { $name } set the tags: { $tags }
tickets-did-on-behalf = { $name } wrote this for the customer
tickets-did-colleague = { $name } added { $to }

## States and priorities.
tickets-state-new = New
tickets-state-open = Open
tickets-state-waiting = Waiting for the customer
tickets-state-on-hold = On hold
tickets-state-solved = Solved
tickets-state-closed = Closed
tickets-priority-low = Low
tickets-priority-normal = Normal
tickets-priority-high = High
tickets-priority-urgent = Urgent

## The desk.
tickets-desk-title = Desk
tickets-desk-views = Views
tickets-desk-saved = Own filters
tickets-desk-forget = Forget this filter
tickets-desk-filter = Filter
tickets-desk-words = Words
tickets-desk-state = State
tickets-desk-any = Any
tickets-desk-tag = Tag
tickets-desk-sort = Order
tickets-desk-save-as = Keep this filter as
tickets-desk-save = Keep
tickets-desk-new = New request
tickets-desk-new-title = Write a request for a customer
tickets-desk-new-lead = For people who called or came by. They get the usual mail and can follow it.
tickets-desk-new-name-hint = Only used when we do not know the address yet.
tickets-desk-new-body = What the customer said
tickets-desk-new-send = Make the request
tickets-desk-due = answer by
tickets-desk-empty-title = Nothing here
tickets-desk-empty-text = No request fits this view. Look at all open ones, or enjoy the quiet.
tickets-desk-choose-title = Choose a request
tickets-desk-choose-text = The list is at the left; j and k move through it, ? shows all keys.
tickets-view-mine = Mine
tickets-view-unassigned = Unassigned
tickets-view-open = All open
tickets-view-overdue = Overdue
tickets-view-waiting = Waiting for the customer
tickets-view-solved = Solved
tickets-view-all = All
tickets-sort-newest = Newest first
tickets-sort-oldest = Oldest first
tickets-sort-priority = By priority
tickets-sort-due = Due first
tickets-nobody = Nobody
tickets-me = { $name } (me)
tickets-bulk-all = Choose all
tickets-bulk-one = Choose #{ $number }
tickets-bulk-chosen = chosen
tickets-bulk-tag = Add a tag
tickets-bulk-apply = Apply
tickets-poll = { $count ->
    [one] { $count } new request
   *[other] { $count } new requests
}
tickets-poll-many = {"{"}n{"}"} new requests
tickets-stale-title = Somebody wrote meanwhile.
tickets-stale-text = Read what is new above, then send your words as they are or change them.
tickets-box-kind = Kind
tickets-box-reply = Reply
tickets-box-note = Note
tickets-box-words = Your words
tickets-box-send = Send
tickets-box-add-note = Add the note
tickets-box-solve = Send and solve
tickets-box-then = Then the request is
tickets-then-waiting = then wait for the customer
tickets-then-open = then keep it open
tickets-then-on-hold = then put it on hold
tickets-then-solved = then it is solved
tickets-card-customer = Customer
tickets-card-language = Language
tickets-card-colleagues = Colleagues
tickets-card-fields = Fields
tickets-card-past = Other requests
tickets-keys-title = Keys
tickets-keys-move = Next, previous
tickets-keys-choose = Choose
tickets-keys-reply = Reply
tickets-keys-note = Note
tickets-keys-assign = Agent
tickets-keys-new = New request
tickets-keys-search = Search
tickets-keys-send = Send
tickets-keys-close = Close

## Mails.
tickets-mail-greeting = Hello { $name },
tickets-mail-open = Open the request
tickets-mail-reason = You get this mail because you take part in request #{ $number } at { $site }. The link opens it without a password: do not pass it on.
tickets-mail-reason-confirm = You get this mail because somebody entered your address in a form of { $site }.
tickets-mail-reason-agent = You get this mail because you answer requests at { $site }.
tickets-mail-confirm-subject = Please confirm your request to { $site }
tickets-mail-confirm-greeting = Hello,
tickets-mail-confirm-text = You wrote to { $site }. Open the link, and your request is on its way; until then nobody reads it.
tickets-mail-confirm-not-you = Was it not you? Then do nothing: we forget it after seven days.
tickets-mail-confirm-button = Send the request
tickets-mail-received-subject = [#{ $number }] We have your request: { $subject }
tickets-mail-received-text = We have your request; its number is #{ $number }.
tickets-mail-received-due = You get an answer by { $time }.
tickets-mail-received-add = On its page you see how it stands, and can add words and files.
tickets-mail-answered-subject = [#{ $number }] { $subject }
tickets-mail-answered-text = { $name } wrote:
tickets-mail-solved-reopen = If it is not solved, just write again: that opens it.
tickets-mail-solved-subject = [#{ $number }] Solved: { $subject }
tickets-mail-solved-text = We take your request for solved.
tickets-mail-closed-subject = [#{ $number }] Closed: { $subject }
tickets-mail-closed-text = Your request was closed.
tickets-mail-joined-subject = { $name } added you to a request: { $subject }
tickets-mail-joined-text = { $name } added you to request #{ $number }, “{ $subject }”. You can read and answer it.
tickets-mail-agent-button = Open it at the desk
tickets-mail-agent-new-subject = [#{ $number }] New: { $subject }
tickets-mail-agent-new-text = New request of { $name }:
tickets-mail-agent-replied-subject = [#{ $number }] Customer wrote: { $subject }
tickets-mail-agent-replied-text = { $name } wrote:

## Done.
done-request-confirmed = Thank you: your request is on its way.
done-request-replied = Sent.
done-request-closed = The request is closed.
done-request-reopened = The request is open again.
done-request-joined = Added: the person gets a mail.
done-request-noted = The note is there, for the team alone.
done-request-changed = Changed.
done-request-changed-many = The chosen requests are changed.
done-request-view-saved = The filter is kept.
done-request-made = The request is made.
done-request-settings = Saved.
done-request-forms-changed = Saved.
done-request-forms-made = The form is made; now give it its fields.

## Forms, for the administrator.
tickets-forms-title = Request forms
tickets-forms-lead = One form for each subject: what customers are asked, who may use it, by when you answer.
tickets-forms-new = New form
tickets-forms-none-title = No forms yet
tickets-forms-none-text = Without a form nobody can write to you.
tickets-forms-form-title = Title
tickets-forms-description = Description
tickets-forms-audience = Who may use it
tickets-forms-promise = First answer
tickets-forms-state = State
tickets-forms-acts = Acts
tickets-forms-on = In use
tickets-forms-off = Switched off
tickets-forms-switch-on = Switch on
tickets-forms-switch-off = Switch off
tickets-forms-up = Move { $name } up
tickets-forms-down = Move { $name } down
tickets-forms-texts = Texts
tickets-forms-texts-text = Where a language is empty, the first one is shown.
tickets-forms-rules = Rules
tickets-forms-hours = Hours until the first answer
tickets-forms-hours-hint = Empty: as for all forms.
tickets-forms-enabled = Customers can use this form
tickets-forms-fields = Own fields
tickets-forms-fields-text = Asked after the subject. Message and files are always there.
tickets-forms-field = Field
tickets-forms-field-new = Add a field
tickets-forms-field-enabled = Customers see this field
tickets-forms-label = Question
tickets-forms-hint = Hint
tickets-forms-kind = Kind
tickets-forms-options = Options
tickets-forms-options-hint = Options of a choice: one a line, as “value = words”. The value is the same in all languages.
tickets-forms-required = needed
tickets-forms-required-long = Must be answered
tickets-forms-always = Always
tickets-forms-when = Only asked when this field
tickets-forms-when-value = … has one of these values
tickets-forms-when-value-hint = Values parted by blanks; “yes” for a ticked box.
tickets-field-kind-text = Line of text
tickets-field-kind-long = Long text
tickets-field-kind-choice = Choice
tickets-field-kind-date = Date
tickets-field-kind-number = Number
tickets-field-kind-file = File
tickets-field-kind-checkbox = Box to tick
tickets-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
tickets-settings-who = Who may send
tickets-settings-who-text = Visitors confirm their address by a mailed link before anybody reads their request.
tickets-settings-signed-in = Only people who have signed in
tickets-settings-promise = Promise
tickets-settings-promise-text = Customers read by when they get an answer; the desk sees what is overdue.
tickets-settings-agents = New requests
tickets-settings-agents-text = Who gets them, and who hears of them.
tickets-settings-assignee = Give new requests to
tickets-settings-mail = Mail all agents about new requests that nobody has
tickets-error-hours = Enter a number of hours, from 1 to 2160.
tickets-error-options = A choice needs at least two options.
tickets-error-many-fields = A form can have up to 50 fields.
tickets-menu-requests-hint = Send one, and see where it stands

# Answers by mail
tickets-mail-answer = You can answer this mail; your words go into the request.
tickets-quoted = Show the earlier mails
tickets-stranger-badge = Mail from outside
tickets-desk-new-other = Choose another form
tickets-desk-new-none = Make a request form in the settings first.

## Teams
tickets-view-teams = My teams
tickets-field-team = Team
tickets-no-team = No team
tickets-forms-team-hint = It gets the requests of this form.
tickets-did-team = { $name } gave it to the team { $to }
tickets-did-no-team = { $name } took it from its team
tickets-asked = { $count ->
    [one] { $count } request
   *[other] { $count } requests
}
tickets-left-out = Not all of this mail could be taken in:
tickets-left-out-large = { $name }: larger than { $size }
tickets-left-out-many = { $name }: there were more than { $count } files
tickets-left-out-more = { $count ->
    [one] { $count } more file
   *[other] { $count } more files
}
tickets-left-out-words = the end of the text: it is longer than { $count } characters
tickets-left-out-quoted = the end of the earlier mails: they are longer than { $count } characters
tickets-mail-left-out-subject = [#{ $number }] Not all of your mail arrived: { $subject }
tickets-mail-left-out-text = Your mail is in request #{ $number }, but this is missing:
tickets-mail-left-out-what = Please open the request and add what is missing there: smaller files, or a few at a time.
