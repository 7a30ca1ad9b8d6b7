search-title = Search
search-title-for = { $words } – search
search-button = Search
search-empty = What are you looking for?
search-empty-text = Type a few words, as you would say them. Small typing errors do not matter.
search-nothing = Nothing was found for “{ $words }”
search-nothing-text = Try other words, or fewer. Or write to us: what you typed goes along.
search-write-to-us = Write to us
search-browse = Browse all articles
search-did-you-mean = Did you mean
search-found = { $count ->
    [one] One result for “{ $words }”.
   *[other] { $count } results for “{ $words }”.
}
search-any-word = No page has all the words; these have some of them.
search-all = All
search-kind-article = Articles
search-kind-question = Questions
search-kind-video = Videos
search-kind-category = Categories
search-kind-product = Products
search-kind-topic = Topics
search-kind-request = Requests
search-kind-person = People
search-kind-one-article = Article
search-kind-one-question = Question
search-kind-one-video = Video
search-kind-one-category = Category
search-kind-one-product = Product
search-kind-one-topic = Topic
search-kind-one-request = Request
search-kind-one-person = Person
search-only-in = Only in { $language }
search-outdated = May be out of date
search-stuck = Not what you need?
search-stuck-text = Write to us. What you searched for goes along, so you need not say it twice.
search-sought = Often sought:
home-block-sought = Often sought words
search-description = Search all help: articles, guides and your own requests.
search-since-month = Past month
search-since-year = Past year
search-any-age = Search pages of any age
search-menu-sought = Searches
search-sought-title = What people search for
search-sought-text = Words and days, never people. What finds nothing is what should be written next.
search-sought-filter = Filter
search-sought-show = Show
search-sought-language = Language
search-sought-days = Time
search-days = { $count ->
    [one] Last day
   *[other] Last { $count } days
}
search-show-all = All searches
search-show-nothing = Nothing found
search-show-unopened = Found, nothing opened
search-show-sent = A request followed
search-sought-none = No searches of this kind yet
search-sought-none-text = Searches are written down every ten seconds. Choose a longer time or another language.
search-sought-total = { $count ->
    [one] One search phrase
   *[other] { $count } search phrases
}
search-sought-words = Words
search-sought-searches = Searches
search-sought-found = Found
search-sought-opened = Opened
search-sought-asked = Requests begun
search-sought-sent = Requests sent
search-sought-act = What to do
search-sought-write = Write it
search-products = Products
search-kinds = Kind
search-tongues = Language
search-ages = Age
search-any-product = Search in all products
