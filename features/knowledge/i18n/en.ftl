## What readers see.
knowledge-title = Knowledge
knowledge-lead = Answers and instructions, step by step.
knowledge-path = Path
knowledge-empty = Nothing has been published yet
knowledge-empty-text = Come back soon, or write to us.
knowledge-category-empty = Nothing has been published here yet
knowledge-loose = More articles
knowledge-articles-here = Articles
knowledge-all = All articles
knowledge-all-in = { $count ->
    [one] One article
   *[other] All { $count } articles
}
knowledge-feed = New articles
knowledge-feed-category = New articles in this category
knowledge-most-read = Most read
knowledge-new = New
knowledge-checked = Checked
knowledge-minutes = { $count } min read
knowledge-edit = Edit
knowledge-copy = Copy
knowledge-copied = Copied
knowledge-on-this-page = On this page
knowledge-attachments = Attachments
knowledge-kilobytes = { $count } KB
knowledge-helpful = Did this help?
knowledge-yes = Yes
knowledge-no = No
knowledge-thanks = Thank you
knowledge-thanks-text = Your answer helps us to make this page better.
knowledge-why = What was missing?
knowledge-reason = Reason
knowledge-reason-wrong = Something is wrong
knowledge-reason-unclear = It is hard to understand
knowledge-reason-outdated = It is out of date
knowledge-reason-incomplete = Something is missing
knowledge-reason-not-mine = It is not about my problem
knowledge-comment = What should we know?
knowledge-related = Related
knowledge-neighbours = Previous and next article
knowledge-stuck = Still stuck?
knowledge-stuck-text = Write to us; what you were reading goes along.
knowledge-write = Write to us
knowledge-other-language = This article does not exist in { $wanted } yet. You are reading it in { $shown }.
knowledge-outdated = The original of this translation has changed since. What has changed may be missing here:
knowledge-overdue = This page was due to be checked on { $date }. Some of it may be out of date.
knowledge-kind-getting-started = Getting started
knowledge-kind-how-to = How-to
knowledge-kind-troubleshooting = Troubleshooting
knowledge-kind-reference = Reference
knowledge-kind-announcement = Announcement
knowledge-alert-note = Note
knowledge-alert-tip = Tip
knowledge-alert-important = Important
knowledge-alert-warning = Warning
knowledge-alert-caution = Caution

## Blocks of the start page.
home-block-categories = Categories of the knowledge base
home-block-most-read = Most read articles
home-block-new = New articles

## What editors see.
knowledge-content = Content
knowledge-total = { $count ->
    [one] One article
   *[other] { $count } articles
}
knowledge-categories = Categories
knowledge-articles = Articles
knowledge-new-article = New article
knowledge-new-category = New category
knowledge-begin = Start writing
knowledge-untitled = (no title yet)
knowledge-words = Words of the title
knowledge-filter = Filter
knowledge-any-state = Any state
knowledge-any-category = Any category
knowledge-any-language = Any language
knowledge-missing-in = Missing in
knowledge-nothing-found = No such articles
knowledge-choose = Choose “{ $title }”
knowledge-choose-all = Choose all
knowledge-chosen = chosen
knowledge-move = Move
knowledge-add-label = Add label
knowledge-changed = Changed
knowledge-languages = Languages
knowledge-coverage = { $language }: { $state }
knowledge-state-missing = missing
knowledge-state-draft = Draft
knowledge-state-changed = Published, with changes
knowledge-state-published = Published
knowledge-state-scheduled = Scheduled
knowledge-state-withdrawn = Withdrawn
knowledge-state-outdated = Outdated translation
knowledge-state-overdue = To be checked
knowledge-no-category = No category
knowledge-no-owner = Nobody
knowledge-no-categories = No categories yet
knowledge-no-categories-text = Make the first one; articles find their place in it.
knowledge-order = Order
knowledge-up = Move “{ $title }” up
knowledge-down = Move “{ $title }” down
knowledge-top = On top
knowledge-delete-category = Delete the category
knowledge-delete-category-text = Its address leads on for ever. What stands in it goes where you choose.
knowledge-delete-only-empty = Nowhere: it is empty
knowledge-merge = Merge into another article
knowledge-merge-text = “{ $title }” is withdrawn, and its address leads to the other article for ever.
knowledge-merge-into = Merge into
knowledge-merge-hint = The address or the number of the article that stays.
knowledge-field-title = Title
knowledge-field-summary = One sentence about it
knowledge-field-body = Text, in Markdown
knowledge-field-kind = Kind
knowledge-field-category = Category
knowledge-field-language = Language
knowledge-field-state = State
knowledge-field-labels = Labels
knowledge-labels-hint = Parted by commas
knowledge-field-audience = Who may see it
knowledge-field-owner = Owner
knowledge-field-review = To be checked on
knowledge-field-checked = I have checked it today
knowledge-field-parent = Stands in
knowledge-field-icon = Icon
knowledge-field-note = What changed?
knowledge-field-publish-at = Publish at
knowledge-field-withdraw-at = Withdraw at
knowledge-field-file = Add files
knowledge-field-alt = Description, for those who do not see it
knowledge-field-inline = A picture for the text, not an attachment
knowledge-format = Format
knowledge-act-heading = Heading
knowledge-act-subheading = Subheading
knowledge-act-bold = Bold
knowledge-act-italic = Italic
knowledge-act-code = Code
knowledge-act-link = Link
knowledge-act-list = List
knowledge-act-steps = Steps
knowledge-act-quote = Quotation
knowledge-act-callout = Call-out
knowledge-act-table = Table
knowledge-act-codeblock = Block of code
knowledge-act-picture = Picture
knowledge-write-tab = Write
knowledge-read-tab = Read
knowledge-editing = Edit the article in { $language }
knowledge-settings = Settings
knowledge-publish = Publish
knowledge-see = See the page
knowledge-more-acts = More
knowledge-withdraw = Withdraw
knowledge-discard = Discard the draft
knowledge-schedule = Schedule
knowledge-schedule-set = Set the times
knowledge-files = Files
knowledge-upload = Send files
knowledge-delete-file = Delete { $name }
knowledge-upload-failed = The picture could not be sent.
knowledge-picture = Describe the picture
knowledge-insert = Insert
knowledge-versions = Versions
knowledge-versions-of = Versions in { $language }
knowledge-all-versions = All versions
knowledge-version = Version { $number }
knowledge-draft = Draft
knowledge-never-published = Never published yet.
knowledge-restore = Restore
knowledge-compare = Compare
knowledge-from = From
knowledge-to = To
knowledge-no-difference = There is no difference.
knowledge-skipped = { $count ->
    [one] One line without change
   *[other] { $count } lines without change
}
knowledge-source = The text in { $language }
knowledge-source-newer = This text has changed since the translation was made.
knowledge-made-from = Made from version { $number }
knowledge-made-from-now = So far: version { $number }
knowledge-readers = Readers
knowledge-views = { $count ->
    [one] Read once in 30 days
   *[other] Read { $count } times in 30 days
}
knowledge-votes = Helped: { $yes } yes, { $no } no
knowledge-status-saved = Saved
knowledge-status-unsaved = Not saved yet
knowledge-status-offline = No connection; kept in this browser
knowledge-recover = Your browser kept a text that was not saved.
knowledge-recover-use = Use it
knowledge-recover-drop = Forget it
knowledge-conflict = Somebody else saved a newer version.
knowledge-conflict-text = Your text stands below, unsaved. Take over what the other wrote, then save again.
knowledge-conflict-theirs = What stands there now
knowledge-begin-getting-started = Who this is for, in one sentence.

    ## Before you start

    ## The steps

    1.{" "}
knowledge-begin-how-to = When you need this, in one sentence.

    1.{" "}
knowledge-begin-troubleshooting = ## Symptoms

    -{" "}

    ## Cause

    ## Remedy

    1.{" "}
knowledge-begin-reference = {""}
knowledge-begin-announcement = {""}

## After an act.
done-knowledge-saved = Saved.
done-knowledge-published = Published. Readers see it now.
done-knowledge-scheduled = The times are set.
done-knowledge-withdrawn = Withdrawn. Readers no longer see it; the text stays here.
done-knowledge-discarded = The draft is gone.
done-knowledge-restored = The old version is the draft now. Publish it to show it to readers.
done-knowledge-merged = Merged. The old address leads to the other article.
done-knowledge-category-deleted = The category is gone. Its address leads on.

## What is wrong with a form.
knowledge-error-title = Write a title.
knowledge-error-title-long = The title may have up to 200 characters.
knowledge-error-summary-long = This may have up to 500 characters.
knowledge-error-body-large = The text may have up to 500 KB. Make two articles of it, or attach a part as a file.
knowledge-error-comment-long = This may have up to 2,000 characters.
knowledge-error-category = This category does not exist any more. Choose another.
knowledge-error-category-title = Write a title in at least one language.
knowledge-error-parent = A category cannot stand inside itself.
knowledge-error-not-empty = There is still something in it. Choose where that should go.
knowledge-error-audience-nobody = Nobody belongs both to this audience and to that of the category. Choose another.
knowledge-error-past = This time has passed.
knowledge-error-order = It must end after it begins.
knowledge-error-merge = There is no published article of that address or number.

## What an import found.
knowledge-import-encoding = Not UTF-8; read as { $detail }
knowledge-import-front-matter = A line of the front matter cannot be read: { $detail }
knowledge-import-front-matter-open = The front matter has no end
knowledge-import-kind = Unknown kind: { $detail }
knowledge-import-audience = Unknown audience: { $detail }
knowledge-import-date = Not a date: { $detail }
knowledge-import-owner = Nobody is known by this name: { $detail }
knowledge-import-language = Unknown language: { $detail }
knowledge-import-language-unused = The site does not have this language: { $detail }
knowledge-import-too-large = The text is larger than 500 KB
knowledge-import-title-long = The title was shortened to 200 characters
knowledge-import-title-missing = No title; its name is used
knowledge-import-twice = The same language of the same page stands in another file: { $detail }
knowledge-import-dead-link = Leads nowhere: { $detail }
knowledge-import-dead-picture = There is no such picture: { $detail }
knowledge-import-unreadable = The file cannot be read: { $detail }
knowledge-import-record = This record cannot be read: { $detail }
knowledge-title-hint = Step by step, in your language

# Mails to owners of articles
knowledge-notice-rated = An article of yours did not help
knowledge-notice-rated-hint = A few minutes after a reader said no under an article that you own, with the reason.
knowledge-notice-due = An article of yours is due for review
knowledge-notice-due-hint = On the day that is set as review date of an article that you own.
knowledge-mail-rated-subject = A reader says “{ $title }” did not help
knowledge-mail-rated-text = A reader said that this article did not help.
knowledge-mail-rated-reason = A reader said that this article did not help: { $reason }.
knowledge-mail-rated-votes = So far { $yes } said yes and { $no } said no.
knowledge-mail-due-subject = “{ $title }” is due for review
knowledge-mail-due-text = The review date of this article is { $date }. Read it, mend what is no longer true, and set the next date.
knowledge-mail-greeting = Good day { $name },
knowledge-mail-open = Open the article
knowledge-mail-reason = You get this mail from { $site } because you own the article and want notices of the kind “{ $kind }”.
