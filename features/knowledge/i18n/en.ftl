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
knowledge-feed-changes = Changes of this page
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
knowledge-other-language = This page does not exist in { $wanted } yet. You are reading it in { $shown }.
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
    [one] One entry
   *[other] { $count } entries
}
knowledge-categories = Categories
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
knowledge-nothing-found = Nothing like that
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
knowledge-field-summary-hint = A link is written [words](article:7) or [words](https://…).
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
knowledge-editing = Edit the text in { $language }
knowledge-settings = Settings
knowledge-publish = Publish
knowledge-see = See the page
knowledge-more-acts = More
knowledge-withdraw = Withdraw
knowledge-discard = Discard the draft
knowledge-schedule = Schedule
knowledge-schedule-set = Set the times
knowledge-schedule-earlier = At its time, this text is published as it was on { $time }. What was written since stays a draft. Set the times again to publish that with it.
knowledge-schedule-refused = This text was to be published at its time, on { $time }, and was not.
knowledge-files = Files
knowledge-upload = Send files
knowledge-delete-file = Delete { $name }
knowledge-file-comes = For readers when { $language } is published
knowledge-file-goes = Gone when { $language } is published
knowledge-file-keep = Keep
knowledge-file-in-draft = { $language }, draft
knowledge-file-in-version = { $language }, version { $number }
knowledge-error-file-named = The file stays: texts name it and would show a hole in its place. Take it out of the draft first; what an old version names is kept for its sake.
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
knowledge-restore-over = There is a draft that nobody has published. Put version { $number } in its place?
knowledge-restore-over-by = { $name } saved it on { $time }.
knowledge-restore-over-text = It is kept nowhere else and would be lost. Below you see what it has and the version has not.
knowledge-restore-anyway = Restore and lose the draft
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
knowledge-preview = Preview
knowledge-preview-go-on = Go on writing
knowledge-preview-text = This is what readers will see. It is not saved yet.
knowledge-preview-files = Files that you chose are not kept by a preview: choose them again.
knowledge-signed-out = You have been signed out. What you write is kept in this browser and saved when you are back.
knowledge-sign-in = Sign in on another tab
knowledge-conflict = Somebody else saved a newer version.
knowledge-conflict-text = Your text stands below, unsaved. Take over what the other wrote, then save again.
knowledge-conflict-theirs = What stands there now
knowledge-error-changed-meanwhile = Somebody else changed this meanwhile. Save again to keep yours.
knowledge-changed-now = There now: { $value }
knowledge-changed-none = nothing
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
knowledge-import-summary-long = The summary was shortened to 500 characters, without its links
knowledge-import-passed-over = A hidden page or a symbolic link; rename it or put the page itself there to take it in
knowledge-import-no-pages = No page was found. Pages are files that end in .md or .html, those of each language in a folder of its own, as in en/page.md. Questions as lines of JSON come in by “import faq”.
knowledge-import-gone-held = Pages that seem to be gone were left as they are, because not all of the folder could be read. Mend what is named above and take it in again.
knowledge-import-draft = A draft of “{ $detail }” that nobody published waits in the portal; the text was left as it is. Publish or discard the draft, then import again.
knowledge-import-twice = The same language of the same page stands in another file: { $detail }
knowledge-import-dead-link = Leads nowhere: { $detail }
knowledge-import-dead-picture = There is no such picture: { $detail }
knowledge-import-unreadable = The file cannot be read: { $detail }
knowledge-import-record = This record cannot be read: { $detail }
knowledge-title-hint = Step by step, in your language

## Questions.
knowledge-faq = Questions and answers
knowledge-faq-hint = Short answers to what is often asked
knowledge-faq-lead = Short answers to what is asked most.
knowledge-faq-empty = No questions have been answered here yet
knowledge-faq-empty-text = Until then, the articles help.
knowledge-faq-more = More questions
knowledge-faq-find = Find a question
knowledge-faq-all = All questions
knowledge-faq-groups = Groups of questions
knowledge-faq-nothing = No question fits “{ $words }”
knowledge-faq-none = No question on this page holds these words.
knowledge-faq-search-all = Search everything
knowledge-faq-own = Page of this question
knowledge-faq-stuck-text = Write to us if your question is not among them.
knowledge-often-asked = Often asked
knowledge-next = More about this
knowledge-form-article = Article
knowledge-form-question = Question
knowledge-form-video = Video
knowledge-form-web = Another site
knowledge-videos = Videos
knowledge-kind-question = Question
knowledge-kind-video = Video
home-block-often-asked = Questions often asked
knowledge-tabs = What is listed
knowledge-tab-all = All
knowledge-tab-article = Articles
knowledge-tab-question = Questions
knowledge-tab-video = Videos
knowledge-questions = Questions
knowledge-entries = Entries
knowledge-new-question = New question
knowledge-new-video = New video
knowledge-new-group = New group
knowledge-no-groups = No groups yet
knowledge-no-groups-text = Make the first one; questions find their place in it.
knowledge-field-question = Question
knowledge-field-answer = Short answer, in Markdown
knowledge-field-group = Group
knowledge-field-wordings = Other wordings of the question
knowledge-wordings-hint = One a line. Readers do not see them; search finds the answer by them, as soon as they are saved.
knowledge-asides = Wordings and links
knowledge-link-dead = Readers do not see it
knowledge-link-title = Name of the link
knowledge-link-title-of = Name of the link to { $address }
knowledge-link-title-hint = Only for addresses elsewhere
knowledge-link-new = Link to
knowledge-link-new-hint = Words of an article, question or video, or an address that begins with https://
knowledge-link-add = Add the link
knowledge-link-drop = Remove
knowledge-ordering-hand = By hand
knowledge-ordering-demand = Most read first
knowledge-begin-question = {""}
knowledge-begin-video = {""}
knowledge-error-link = Nothing of this portal has this title or address. Choose from the list, or type an address that begins with https://.

## Videos.
knowledge-videos-hint = See how it is done
knowledge-videos-lead = See how it is done, with captions to read along.
knowledge-videos-empty = No videos here yet
knowledge-videos-all = All videos
knowledge-videos-more = More videos
knowledge-level-any = For everyone
knowledge-level-beginner = For beginners
knowledge-level-advanced = For the experienced
knowledge-video-watched = Watched
knowledge-video-mark = Mark as watched
knowledge-video-none = This video has no film yet.
knowledge-video-play-at = Play at { $host }
knowledge-video-outside = This video lies at { $host }. Nothing is sent there before you click.
knowledge-video-quality = Quality
knowledge-video-guide = Step by step: { $title }
knowledge-video-chapters = Chapters
knowledge-video-step = Step { $number }
knowledge-video-transcript = What is said
knowledge-media = Film, captions, chapters
knowledge-media-hint = They are kept beside the text and count as soon as they are saved.
knowledge-media-in = Film, captions and chapters in { $language }
knowledge-media-film = Film
knowledge-media-file = Add a film, or another quality of it
knowledge-media-file-hint = MP4 or WebM, up to { $count } MB
knowledge-media-poster = Picture shown before it plays
knowledge-media-poster-hint = JPEG, PNG, WebP or AVIF
knowledge-media-guide = The article that it shows
knowledge-media-level = For whom
knowledge-media-outside = Or its address at another player
knowledge-media-outside-hint = YouTube, Vimeo, or a site that the administrator allows. Readers see it after a click.
knowledge-captions = Captions
knowledge-captions-in = Captions in { $language }
knowledge-captions-edit = Edit the captions
knowledge-captions-write = Write captions
knowledge-captions-file = Captions as a file
knowledge-captions-file-hint = WebVTT, in UTF-8. It replaces what is there.
knowledge-captions-faults = The captions were not saved. This needs a look:
knowledge-captions-stale = Your captions stand below, unsaved. Saving again replaces the newer ones.
knowledge-media-stale = What you typed stands below, unsaved. Take over what the other changed, then save again.
knowledge-error-captions-changed = Somebody else changed the captions meanwhile. Choose the file again to replace theirs.
knowledge-chapters-hint = One a line: the time, the title, and after # the step that it shows, such as 0:12 Plug in the Hub #1
knowledge-cue-from = From
knowledge-cue-to = To
knowledge-cue-text = What is said
knowledge-cue-add = Add a caption at { $time }
knowledge-cue-split = Split the caption at { $time }
knowledge-cue-drop = Remove the caption at { $time }
knowledge-cue-shift = Move all by seconds
knowledge-vtt-line = Line { $number }:
knowledge-vtt-encoding = The file is not UTF-8; it looks like { $found }. Save it as UTF-8 and send it again.
knowledge-vtt-signature = The file must begin with WEBVTT.
knowledge-vtt-blank-after-signature = An empty line must follow the first line; what a program wrote there (Kind: …, Language: …) can go.
knowledge-vtt-definition-late = STYLE and REGION belong before the first caption.
knowledge-vtt-id-alone = A caption has a name and nothing else.
knowledge-vtt-id-without-time = Times must follow the name of a caption.
knowledge-vtt-time = Write the time as 00:01:05.250.
knowledge-vtt-arrow = Put a blank on both sides of -->.
knowledge-vtt-arrow-text = The text of a caption cannot hold -->.
knowledge-vtt-arrow-aside = A note or a style cannot hold -->.
knowledge-vtt-order = This caption begins before the one above it.
knowledge-vtt-end = It must end after it begins.
knowledge-vtt-settings = What stands behind the times cannot be read.
knowledge-vtt-blank-before-cue = An empty line must part two captions.
knowledge-vtt-tag = A mark in the text is not known or not closed in order.
knowledge-vtt-tag-open = A mark in the text is not closed.
knowledge-vtt-escape = Write & as &amp;.
knowledge-vtt-inner-time = A time inside the text must lie within the caption and behind the one before it.
knowledge-vtt-too-many = There are more captions than one video can have.
knowledge-error-poster = Choose a picture: JPEG, PNG, WebP or AVIF.
knowledge-error-outside = This player is not known. Ask an administrator to allow its host.
knowledge-error-guide = There is no article of that address or number.
knowledge-error-chapters = Each line needs a time later than the one above and a title, such as 0:12 Plug in the Hub.
knowledge-error-captions = The captions could not be taken. Choose a WebVTT file without faults.
knowledge-error-film = Choose a film: MP4 or WebM.
knowledge-error-film-large = The film is larger than the site allows.
knowledge-error-film-broken = The film did not arrive whole. Send it again.
knowledge-import-film = No film that browsers play
knowledge-import-captions = Captions: { $detail }
# Mails to owners of articles
knowledge-notice-rated = An article of yours did not help
knowledge-notice-rated-hint = A few minutes after a reader said no under an article that you own, with the reason.
knowledge-notice-due = Content of yours is due for review
knowledge-notice-due-hint = On the day that is set as review date of an article, question or video that you own.
knowledge-mail-rated-subject = A reader says “{ $title }” did not help
knowledge-mail-rated-text = A reader said that this article did not help.
knowledge-mail-rated-reason = A reader said that this article did not help: { $reason }.
knowledge-mail-rated-votes = So far { $yes } said yes and { $no } said no.
knowledge-mail-due-subject = “{ $title }” is due for review
knowledge-mail-due-text = The review date of this page is { $date }. Read it, mend what is no longer true, and set the next date.
knowledge-mail-greeting = Good day { $name },
knowledge-mail-open = Open the article
knowledge-mail-reason = You get this mail from { $site } because you own the article and want notices of the kind “{ $kind }”.
knowledge-video-settings = Limits of videos
knowledge-video-largest = Largest film, in MB
knowledge-video-largest-hint = Films are streamed to the disk; large ones take space, not memory.
knowledge-video-hosts = Other sites whose players may be shown
knowledge-video-hosts-hint = One host a line, such as videos.example.com. YouTube and Vimeo are always allowed. Nothing is asked of them before a reader clicks.
knowledge-error-largest = Enter a number from 1 to 1,048,576.
knowledge-error-hosts = Enter host names alone, without https:// and without a path.
knowledge-playlists = Playlists
knowledge-playlists-lead = Videos to be watched one after another.
knowledge-playlists-none = No playlists yet
knowledge-playlist = Playlist
knowledge-playlist-new = New playlist
knowledge-playlist-hint = Number the videos in the order in which they are watched. One without a number is not in the list.
knowledge-playlist-position = Place among the playlists
knowledge-playlist-delete = Delete the playlist
knowledge-playlist-next = Next video
done-knowledge-playlist-deleted = The playlist is gone. Its videos stay.
knowledge-videos-count = { $count ->
    [one] One video
   *[other] { $count } videos
}
knowledge-act-content = Link to content
knowledge-content-words = Words of an article, question or video
knowledge-content-none = Nothing fits these words.

## Reviews and the board.
knowledge-publishing = Publishing
knowledge-approval = Publishing needs another editor's approval
knowledge-approval-hint = Drafts go out after somebody else has read and approved them. Administrators may publish at once.
knowledge-review = Review
knowledge-review-state-asked = Waits for review
knowledge-review-state-approved = Approved
knowledge-review-state-returned = Sent back
knowledge-review-stale = The text changed after it was approved. Send it again.
knowledge-review-answer = Your answer
knowledge-review-approve = Approve
knowledge-review-return = Send back
knowledge-review-take-back = Take back
knowledge-review-words = What should the reviewer know?
knowledge-review-ask = Send to review
knowledge-review-demanded = Another editor approves this before readers see it.
knowledge-error-nothing-to-review = There is nothing new to review: readers see this text already.
knowledge-error-own-review = You asked for this review. Another editor decides.
knowledge-error-review-answer = Say what should be changed, so that it can be.
knowledge-error-approval = Another editor has to approve this draft first. Send it to review.
knowledge-error-not-published = The text could not be published. Set its time again.
done-knowledge-review-asked = Sent to review.
done-knowledge-review-taken-back = The draft is yours again.
done-knowledge-review-approved = Approved. It can be published.
done-knowledge-review-returned = Sent back with your answer.
knowledge-board = Board
knowledge-board-lead = What waits for you, and how far each language is.
knowledge-board-clear = Nothing waits for you
knowledge-board-clear-text = Drafts, reviews, overdue pages and readers' complaints would stand here.
knowledge-board-all = See all
knowledge-board-reviews = Waits for your review
knowledge-board-decided = Reviewed, yours to go on
knowledge-board-refused = Not published at their time
knowledge-board-drafts = Your drafts
knowledge-board-due = To be checked
knowledge-board-outdated = Outdated translations
knowledge-board-noes = Readers said no
knowledge-board-coverage = Languages
knowledge-board-share = Published
knowledge-board-missing = Missing
knowledge-notice-review = A draft is sent to review, or reviewed
knowledge-notice-review-hint = When somebody asks to have a text of yours reviewed, and when your own draft was approved or sent back.
knowledge-notice-refused = A text was not published at its time
knowledge-notice-refused-hint = When something stands in the way of a text at the time that you set for it, with what it is.
knowledge-mail-review-asked-subject = { $who } asks you to review “{ $title }”
knowledge-mail-review-asked-text = { $who } has changed this text and asks you to read it before readers see it.
knowledge-mail-review-approved-subject = “{ $title }” was approved
knowledge-mail-review-approved-text = { $who } has approved your draft. You can publish it.
knowledge-mail-refused-subject = “{ $title }” was not published
knowledge-mail-refused-text = You had set a time for this text, { $time }. It could not be published then. Readers see what they saw before, and your draft is kept.
knowledge-mail-review-returned-subject = “{ $title }” was sent back
knowledge-mail-review-returned-text = { $who } has read your draft and asks for changes.
knowledge-mail-review-reason = You get this from { $site } because you write there and want notices of the kind “{ $kind }”.

## Upkeep: links, copies, what is read.
knowledge-check-links = Check links to other web sites
knowledge-check-links-hint = Every two weeks the portal asks each page that your texts lead to whether it is still there, one page of a site at a time. Hosts of your own network are never asked.
knowledge-upkeep = Upkeep
knowledge-upkeep-lead = What should be mended, merged or taken away.
knowledge-upkeep-time = Time
knowledge-upkeep-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
knowledge-upkeep-broken = Dead links
knowledge-upkeep-broken-how = Links of published texts that lead to something withdrawn, deleted or closed to their readers. Pages of other web sites are asked if an administrator wants it.
knowledge-upkeep-broken-none = Every link leads somewhere
knowledge-upkeep-unused = Unread
knowledge-upkeep-unused-how = Published longer ago than { $days } days, and not read by a customer or visitor since. The first 100.
knowledge-upkeep-unused-none = Everything has readers
knowledge-upkeep-twins = Near copies
knowledge-upkeep-twins-how = Pairs in the same language with the same title, or that share at least half of their passages of three words.
knowledge-upkeep-twins-none = Nothing is written twice
knowledge-upkeep-unhelpful = Least helpful
knowledge-upkeep-unhelpful-how = At least { $enough } answers to “Did this help?” in the last { $days } days, the smallest share of yes first.
knowledge-upkeep-unhelpful-none = No text has enough answers of “no”
knowledge-upkeep-read = Most read
knowledge-upkeep-read-how = Readers of the last { $days } days: what many read deserves the most care.
knowledge-upkeep-read-none = Nobody has read anything in this time
knowledge-broken-gone = Leads to something that readers cannot open: it was withdrawn, deleted or never published.
knowledge-broken-closed = Leads to something that not all readers of this text may see.
knowledge-broken-odd = This is no address: a click on it leads nowhere.
knowledge-broken-web = The page elsewhere does not answer.
knowledge-broken-status = The page elsewhere answers with the error { $status }.
knowledge-broken-web-address = This address cannot be asked.
knowledge-broken-web-forbidden = The address lies in a closed network: customers cannot open it.
knowledge-broken-web-unknown-host = There is no web site of that name.
knowledge-broken-web-unreachable = The web site has not answered several times in a row.
knowledge-broken-web-timed-out = The web site took too long to answer several times in a row.
knowledge-broken-web-redirects = The page leads on and on and never arrives.
knowledge-broken-web-too-large = The page elsewhere does not answer as a page does.
knowledge-broken-words = “{ $words }”
knowledge-broken-checked = asked on { $date }
knowledge-broken-mend = Mend it
knowledge-broken-audience = Open the other one
knowledge-broken-again = Ask again
knowledge-source-guide = The how-to that this video shows
knowledge-source-link = Among “read or see next”
knowledge-twins-alike = { $share }% of their passages are the same
knowledge-twins-title = same title
knowledge-twins-readers = read { $one } and { $other } times
knowledge-twins-merge = Merge
knowledge-twins-distinct = These are two things
knowledge-unhelpful-share = Helped { $share }% of those who answered
knowledge-unused-since = Published on { $date }
knowledge-unused-ever = { $count ->
    [one] read once in all
   *[other] read { $count } times in all
}
knowledge-read-views = { $count ->
    [one] Read once
   *[other] Read { $count } times
}
done-knowledge-distinct = Noted: these are two things.
done-knowledge-again = The page is asked again within a few minutes, if links are checked.
knowledge-leading = What links here
knowledge-leading-none = No published text links here.
knowledge-leading-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
knowledge-leading-warning = { $count ->
    [one] One published text links here. Its link dies when the last language is withdrawn.
   *[other] { $count } published texts link here. Their links die when the last language is withdrawn.
}
knowledge-leading-merge = { $count ->
    [one] One published text links here. Its link leads on to the other article after the merge.
   *[other] { $count } published texts link here. Their links lead on to the other article after the merge.
}
knowledge-board-broken = Dead links

## Following by mail.
knowledge-follow = Follow by mail
knowledge-follow-lead = Mail goes to { $email }: one a day at most, in your language, and only when something is new or has changed in substance.
knowledge-follow-what = What do you want to hear of?
knowledge-follow-all = Everything in the knowledge base
knowledge-follow-article-hint = When this page changes.
knowledge-follow-category-hint = When something in this category is new or changes.
knowledge-follow-all-hint = Whatever is new or changes that you may read.
knowledge-follows = What you follow
knowledge-follows-lead = You get one mail a day at most when something here is new or changes.
knowledge-follows-all = Everything that you follow
knowledge-follows-none = You follow nothing yet
knowledge-follows-none-text = Under an article, a question, a video or a category press “Follow by mail”.
knowledge-follows-end = Follow nothing any more
knowledge-follow-end = Stop
knowledge-follows-notices = Other notices
done-knowledge-followed = Saved. Mail comes when something is new or has changed.
done-knowledge-unfollowed = You no longer follow this.
knowledge-quiet = Small change: do not tell followers
knowledge-notice-followed = Something that you follow is new or has changed
knowledge-notice-followed-hint = One mail a day at most. What you follow stands under “What you follow”.
knowledge-news-new = New
knowledge-news-changed = Changed
knowledge-mail-news-new = New: { $title }
knowledge-mail-news-changed = Changed: { $title }
knowledge-mail-news-many = { $count ->
    [one] { $title } and one more
   *[other] { $title } and { $count } more
}
knowledge-mail-news-text = { $count ->
    [one] Something that you follow is new or has changed:
   *[other] { $count } things that you follow are new or have changed:
}
knowledge-mail-news-more = { $count ->
    [one] One more is not listed here.
   *[other] { $count } more are not listed here.
}
knowledge-mail-news-follows = What you follow
knowledge-mail-news-reason = You get this mail from { $site } because you follow this there and want notices of the kind “{ $kind }”.

## Comments.
knowledge-comments = Comments
knowledge-comments-of = Comments on “{ $title }”
knowledge-comments-all = { $count ->
    [one] See the comment
   *[other] See all { $count } comments
}
knowledge-comments-none = Nobody has commented yet
knowledge-comments-none-text = Is something unclear or missing? Others will have the same question.
knowledge-comments-inherit = As around it
knowledge-comments-yes = Allowed
knowledge-comments-no = Not allowed
knowledge-comments-allowed = People who have signed in may comment
knowledge-comments-allowed-hint = Under every article, question and video, unless its category or the text itself says otherwise. Editors and moderators can hide comments.
knowledge-comment-write = Write a comment
knowledge-comment-body = Your comment
knowledge-comment-hint = Everybody who reads this page sees it, with your name. Please write nothing private; for that, send a request.
knowledge-comment-answer = Answer
knowledge-comment-answering = Your answer to { $name }
knowledge-comment-edit = Edit
knowledge-comment-editing = Edit your comment
knowledge-comment-delete = Delete
knowledge-comment-hide = Hide
knowledge-comment-hiding = Hide the comment by { $name }
knowledge-comment-show = Show again
knowledge-comment-why = Why?
knowledge-comment-why-hint = Whoever wrote the comment sees the reason.
knowledge-comment-hidden-why = Hidden from readers: { $why }
knowledge-comment-mended = edited
knowledge-comment-gone = This comment was deleted by who wrote it.
knowledge-comment-make-request = Make it a request
knowledge-comment-requested = Request #{ $number }
knowledge-comment-make-topic = Make a topic of it
knowledge-comment-topic-hint = It stands in the community in the name of who wrote it, and stays here, too.
knowledge-comment-topic-section = Section of the community
knowledge-comment-became-topic = Became a topic in the community
knowledge-comment-sign-in = Comments carry a name: sign in first.
knowledge-comment-sign-in-now = Sign in
knowledge-error-comment-empty = Write something first.
knowledge-error-comment-longer = A comment has at most 4,000 characters. Please shorten it.
knowledge-error-comment-often = Those are many comments in a short time. Please wait a few minutes; your words stay here.
knowledge-error-comment-why = Say why, so that who wrote it can understand.
knowledge-error-section = Choose a section.
done-knowledge-comment-written = Your comment is there.
done-knowledge-comment-changed = Your comment was changed.
done-knowledge-comment-deleted = Your comment is gone.
done-knowledge-comment-hidden = Readers no longer see the comment.
done-knowledge-comment-shown = Readers see the comment again.
done-knowledge-comment-request = The request is being made; its number stands here in a moment.
done-knowledge-comment-topic = The topic is being made; a link to it will stand here in a moment.
knowledge-notice-comment = Somebody commented on content of yours
knowledge-notice-comment-hint = A minute after a comment under an article, question or video that you own.
knowledge-notice-answer = Somebody answered your comment
knowledge-notice-answer-hint = A minute after an answer to a comment of yours.
knowledge-mail-comment-subject = { $who } commented on “{ $title }”
knowledge-mail-answer-subject = { $who } answered your comment on “{ $title }”
knowledge-mail-comment-text = { $who } wrote under “{ $title }”:
knowledge-mail-comment-open = See and answer
knowledge-mail-comment-reason = You get this mail from { $site } because you want notices of the kind “{ $kind }”.

## Drafts by a translation service.
knowledge-translation = Machine translation
knowledge-translation-lead = A service drafts translations for your editors. Nothing is published by itself, and texts are sent to the service only when an editor asks for a draft.
knowledge-translation-kind = Service
knowledge-translation-off = None
knowledge-translation-openai = Language model (OpenAI-compatible)
knowledge-translation-libretranslate = LibreTranslate
knowledge-translation-address = Address
knowledge-translation-address-hint = As in https://api.example.com/v1 for a language model, https://translate.example.com for LibreTranslate. A server of your own network is fine.
knowledge-translation-model = Model
knowledge-translation-model-hint = Only for language models: the name by which the server knows it.
knowledge-translation-key = Key
knowledge-translation-key-hint = Leave empty when the service wants none. It is never shown again.
knowledge-translation-key-kept = A key is kept. Leave empty to keep it; for another address type it anew.
knowledge-translation-forget = Forget the key
knowledge-translation-unchecked = Drafts that nobody has checked may be published
knowledge-translation-unchecked-hint = Readers then see a mark over the text until an editor has checked it.
knowledge-translation-test = Try it
knowledge-translation-works = The service answers:
knowledge-translation-none = Choose a service and type its address first.
knowledge-translation-sentence = How do I change my password?
knowledge-error-translation-address = Type the whole address, beginning with https:// or http://.
knowledge-error-translation-model = Type the name of the model.
knowledge-terms = Glossary for translations
knowledge-terms-lead = How your words are to be translated. A language model keeps to it when it drafts.
knowledge-terms-from = From
knowledge-terms-to = To
knowledge-terms-field = Words, { $from } to { $to }
knowledge-terms-hint = One a line: word = translation
knowledge-error-terms = Every line needs a word, an equals sign and its translation, each of at most 100 characters.
knowledge-error-terms-many = At most 300 words go along with a question. Keep those that matter most.
knowledge-machine = Machine draft
knowledge-machine-draft = Draft it from { $language }
knowledge-machine-waiting = The service is writing the draft. You may leave this page.
knowledge-machine-look = Look again
knowledge-machine-forget = Cancel
knowledge-machine-unchecked = A machine wrote this, and nobody has checked it.
knowledge-machine-checked = I have read this translation and checked it
knowledge-machine-notice = This page was translated by a machine. Nobody has checked it yet.
knowledge-machine-trouble-key = The service does not accept the key. An administrator can type it anew.
knowledge-machine-trouble-address = There is no translation service at the address. An administrator can mend it.
knowledge-machine-trouble-busy = The service is asked too often. It is tried again by itself.
knowledge-machine-trouble-down = The service does not answer, or with an error. Try again later; nothing was changed.
knowledge-machine-trouble-refused = The service refuses this text or does not know one of the languages.
knowledge-machine-trouble-answer = The answer of the service is no translation. Check address and model.
knowledge-machine-trouble-lengths = The service left sentences out or made them far too long or short. Nothing was changed; try again or another model.
knowledge-machine-trouble-damaged = The service lost links or code of the text. Nothing was changed; try again or another model.
knowledge-machine-trouble-draft = Somebody began a draft meanwhile; it was left as it is.
knowledge-error-machine-off = No translation service is set up. An administrator can do that.
knowledge-error-machine-source = There is no published text to translate from.
knowledge-error-machine-draft = There is a draft in this language, which would be lost. Publish or discard it first.
knowledge-error-machine-unchecked = A machine wrote this draft. Read it, mend it, and tick that you have checked it.
done-knowledge-machine-asked = The service writes the draft.
done-knowledge-machine-forgotten = The service is not asked any more.

## Languages beside each other, steps of videos.
knowledge-parity = Languages and their readers
knowledge-parity-lead = Where readers wanted a language and did not get it, in the last 90 days.
knowledge-parity-readers = Readers
knowledge-parity-served = In their language
knowledge-parity-searches = Searches
knowledge-parity-vain = In vain
knowledge-parity-since = Outdated since
knowledge-parity-missing = To be translated: { $language }
knowledge-parity-missing-none = Everything is there in this language.
knowledge-parity-outdated = To be updated: { $language }
knowledge-parity-outdated-none = No translation lags behind its source.
knowledge-parity-wanted = wanted { $count } times, read { $views } times
knowledge-parity-read = { $count ->
    [one] read once
   *[other] read { $count } times
}
done-knowledge-declined = It is not proposed any more.
knowledge-board-steps = Chapters whose steps changed
knowledge-steps-changed = The how-to went on.
knowledge-steps-changed-text = Look whether these chapters still show the right steps, then save them.
knowledge-step-gone = Step { $number } is gone:
knowledge-step-changed = Step { $number } says something else:
# Products and versions (K10)
knowledge-products = Products
knowledge-products-hint = Everything about the one you have
knowledge-products-all = All products
knowledge-products-lead = Choose yours: guides, answers and videos for it stand together.
knowledge-products-empty = No products yet
knowledge-products-empty-desk = Add the first one. Articles, questions and videos can then say which product they are about.
knowledge-products-desk = What your content is about. Each product has a page of its own.
knowledge-products-retired = No longer sold
knowledge-product-offered = Offered
knowledge-product-retired = No longer offered
knowledge-product-is-retired = We no longer offer this product. What we wrote about it stays here.
knowledge-product-search = Search in { $product }
knowledge-product-narrowed = Only what holds for version { $version }.
knowledge-product-whole = Show all versions
knowledge-product-empty = Nothing here yet
knowledge-product-empty-text = No article, question or video is about this product yet. All the rest of our help is open to you.
knowledge-product-articles = Most read
knowledge-product-questions = Often asked
knowledge-product-videos = Videos
knowledge-product-new = New
knowledge-product-versions = Versions
knowledge-product-version = Version
knowledge-product-released = Released
knowledge-product-support = Support
knowledge-release-supported = Supported
knowledge-release-ended = Support has ended
knowledge-narrowed-to = Only what is about
knowledge-narrowed-whole = Show all
knowledge-new-product = New product
knowledge-field-product = Product
knowledge-field-product-name = Name
knowledge-any-product = Any product
knowledge-add-product = Add product
knowledge-releases-empty = No versions yet. A product without versions needs none.
knowledge-new-release = New version
knowledge-change-release = Change the version
knowledge-add-release = Add version
knowledge-release-hint = As customers know it: 4.2, or 2026 spring.
knowledge-delete-release = Delete version
knowledge-delete-product = Delete product
knowledge-delete-product-text = Only a product that no content is about can be deleted. One that is no longer sold is set to “No longer offered”: its page stays.
knowledge-topics-versions = Only some versions of { $product }
knowledge-category-products-hint = The page of the category shows them, and their pages lead here.
knowledge-topics-hint = None ticked: it holds for all versions.
knowledge-error-product-name = Give the product a name in one language at least.
knowledge-error-product-used = Content is about this product, so it cannot be deleted. Set it to “No longer offered” instead.
knowledge-error-release-name = Say what the version is called.
knowledge-error-release-words = At most 40 characters, without comma, quotation mark and @.
knowledge-error-release-taken = The product has a version of this name already.
knowledge-error-release-used = Content is about this version, so it cannot be deleted. Set it to “Support has ended” instead.
knowledge-error-day = Write the day as year-month-day, for example 2026-11-30.
done-knowledge-product-deleted = The product is gone.
done-knowledge-release-deleted = The version is gone.
home-block-products = Products
knowledge-import-product = There is no product or version “{ $detail }”. Make it first, or name it in products.toml.

# Blocks and passages (K4)
knowledge-kind-block = Block
knowledge-form-block = Block
knowledge-tab-block = Blocks
knowledge-new-block = New block
knowledge-begin-block = {""}
knowledge-blocks = Blocks
knowledge-blocks-lead = Written once, included in many texts. When a block changes, every page that uses it changes.
knowledge-blocks-empty = No blocks yet
knowledge-blocks-empty-text = A warning, an address, a step that stands in ten articles: write it here once.
knowledge-block-mark = Stands for it in a text
knowledge-block-hint = Include it by the book button of the toolbar, or by this line alone in a paragraph:
knowledge-used-in = Used in
knowledge-block-unused = Not used yet
knowledge-block-users = { $count ->
    [one] One text
   *[other] { $count } texts
}
knowledge-block-missing = There is no block { $id }. Readers see nothing here.
knowledge-block-not-public = The block “{ $title }” is not published. Readers see nothing here.
knowledge-block-too-large = With its blocks, this text is larger than 2 MB and cannot be published. It grew too large at “{ $title }”; what follows is left out here.
knowledge-error-way-round = This block would include itself. Take one of the blocks on the way out.
knowledge-error-blocks-large = With its blocks, this text is larger than 2 MB. Name them less often, or put less into them.
knowledge-way-round = The way round:
knowledge-blocks-too-large = It grew too large at:
knowledge-import-block = There is no block “{ $detail }”; the line stays as it is and readers see nothing there.
knowledge-act-only = Passage for a version or platform
knowledge-pick = Parts of this page hold for one version or platform. Pick yours; we remember it.
knowledge-pick-show = Show
knowledge-platform = Platform
knowledge-any-version = All versions
knowledge-any-platform = All platforms
knowledge-only-version = Version { $names }
knowledge-import-way-round = The block “{ $detail }” would include itself and was left out.
knowledge-import-blocks-large = With its blocks, the text is larger than 2 MB, at “{ $detail }”; it was not taken in.

# Releases (U2)
knowledge-checking = Being checked for { $release }
knowledge-checks = To verify
knowledge-checks-lead = What we wrote about the product, and whether it still holds for this version. Translations follow their source.
knowledge-checks-progress = { $done } of { $count } verified
knowledge-checks-none = Nothing is marked for this version
knowledge-checks-none-text = Mark what is about the product below. Each owner gets one mail.
knowledge-checks-done = Everything is verified
knowledge-checks-done-text = All that was marked holds for this version.
knowledge-checks-due = To be done by
knowledge-checks-within = Only in the category
knowledge-checks-begin = Mark what is to be verified
knowledge-checks-more = Mark more
knowledge-checks-begin-text = Published texts about the product are marked until an editor says that they hold or publishes them anew. Owners get one mail for all.
knowledge-checks-mark = Mark
knowledge-checks-mark-all = Mark what is about the product to be verified
knowledge-checks-settled = Verified last
knowledge-verify = Holds as it is
knowledge-verify-chosen = The chosen ones hold as they are
knowledge-checked-as-is = Holds as it is
knowledge-checked-edited = Published anew
knowledge-state-verify = To verify for a release
knowledge-board-verify = To verify for a release
done-knowledge-checks-begun = Marked. Owners are told.
done-knowledge-verified = Noted: it holds for this version.
knowledge-notice-checks = Your texts are to be verified for a release
knowledge-notice-checks-hint = One mail for all of them, when a new version of a product is registered.
knowledge-mail-checks-subject = { $count ->
    [one] One text of yours is to be verified for { $release }
   *[other] { $count } texts of yours are to be verified for { $release }
}
knowledge-mail-checks-text = { $release } is registered. Please look whether what you keep still holds ({ $count } in all): say that it does, or publish it anew.
knowledge-mail-checks-open = See the list

## Limited editors
knowledge-error-not-your-section = Choose one of the sections in which you write.
knowledge-your-sections = You see what stands in the sections in which you write. Read everything else on its page.
knowledge-both-tab = Side by side
knowledge-import-sync-html = HTML pages are not kept in step; turn the page into Markdown
knowledge-folder = In step with a folder
knowledge-folder-lead = Where the files of a folder and the portal say different things, nothing is changed until somebody decides.
knowledge-folder-count = { $count ->
    [one] { $count } file is in step
   *[other] { $count } files are in step
}
knowledge-folder-last = last change { $date }
knowledge-folder-never = No folder is in step yet
knowledge-folder-never-text = Whoever runs the portal can keep it in step with a folder of Markdown files, by the command:
knowledge-folder-none = Folder and portal say the same
knowledge-folder-both = Changed in the folder and in the portal
knowledge-folder-draft = Changed in the folder while an unpublished draft waits in the portal
knowledge-folder-file-gone = The file is gone; the text is still here
knowledge-folder-text-gone = The text is gone here; the file is still there
knowledge-folder-listed-gone = It was deleted here; the file still names it
knowledge-folder-take-both = Take the folder’s
knowledge-folder-keep-both = Keep the portal’s
knowledge-folder-take-draft = Take the folder’s, without the draft
knowledge-folder-keep-draft = Keep the portal’s
knowledge-folder-take-file-gone = Withdraw the text
knowledge-folder-keep-file-gone = Write the file again
knowledge-folder-take-text-gone = Make the text again
knowledge-folder-take-listed-gone = Make it again
knowledge-folder-keep-text-gone = Remove the file
knowledge-folder-keep-listed-gone = Take it out of the file
knowledge-folder-chosen-folder = The folder wins at the next run
knowledge-folder-chosen-portal = The portal wins at the next run
knowledge-folder-undo = Undo
knowledge-folder-in-folder = In the folder
knowledge-folder-in-portal = In the portal
knowledge-folder-no-file = The folder has no such file any more; the portal says:
knowledge-folder-no-text = The portal has no such text any more; the file says:
done-knowledge-folder-chosen = Noted. The next run carries it out.
done-knowledge-folder-undone = It waits for a decision again.
knowledge-broken-anchor = Leads to a place of the page that is not there any more; the page itself is.
knowledge-gaps = Gaps
knowledge-gaps-lead = What people wanted in 90 days and did not find. What most of them met comes first.
knowledge-gaps-none = No gaps
knowledge-gaps-none-text = Words sought in vain, like requests, answers of “no” and languages that readers wanted would stand here.
knowledge-gaps-no-cost = An administrator can say what a contact costs, under Content → Publishing; each line then says what it may be worth.
knowledge-gaps-declined = What needs no answer
knowledge-gap-write = Write it
knowledge-gap-improve = Improve it
knowledge-gap-translate = Translate it
knowledge-gap-decline = Needs no answer
knowledge-gap-undo = Undo
knowledge-gap-nothing = { $count ->
    [one] sought once, found nothing
   *[other] sought { $count } times, found nothing
}
knowledge-gap-unopened = { $count ->
    [one] sought once, nothing was opened
   *[other] sought { $count } times, nothing was opened
}
knowledge-gap-sent = { $count ->
    [one] { $count } request followed
   *[other] { $count } requests followed
}
knowledge-gap-wanted = { $count ->
    [one] { $count } reader wanted this language
   *[other] { $count } readers wanted this language
}
knowledge-gap-noes = { $count ->
    [one] { $count } reader said no
   *[other] { $count } readers said no
}
knowledge-gap-worth = about { $amount } { $currency }
knowledge-cost = Cost of a contact
knowledge-cost-hint = What it costs you when somebody has to be answered, in whole units. Gaps then say what closing them may be worth.
knowledge-currency = Currency
knowledge-currency-hint = Its code, for instance EUR or HKD.
knowledge-error-cost = Give a whole number and the three letters of a currency.
knowledge-board-gaps = Gaps
done-knowledge-undeclined = It stands in the list again.
