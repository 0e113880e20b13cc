"""The desk: the ledger in a browser.

`app.create_app(Settings(...))` gives the application, `beleg serve` runs it.  A page is a module of `pages/` with a router of its
own and a template of the same name; what it shows comes from `beleg.ledger` and is put into words here.  `guard` lets nobody in
who should not be, `render` escapes everything.
"""
