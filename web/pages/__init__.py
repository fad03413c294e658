"""The pages: each gathers what it shows, and hands it to its template."""
