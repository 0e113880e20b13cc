"""The desk's pages, one module each: `router` holds the routes, and `app` joins them."""
