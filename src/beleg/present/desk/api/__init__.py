"""The desk's pages as JSON, with the keys of `beleg export`, and tables as CSV; described at `/api/openapi.json`."""
