demo-title = Who do you want to be?
demo-lead = One click signs you in. Nothing here is real: write, change and delete as you like.
demo-visitor = To look around as a visitor, sign out in the menu on top.
demo-customer = Customer: reads, sends requests and follows them
demo-agent = Agent: answers requests at the desk
demo-editor = Editor: writes and publishes articles
demo-moderator = Moderator: keeps the community clean
demo-administrator = Administrator: settings, people, look
