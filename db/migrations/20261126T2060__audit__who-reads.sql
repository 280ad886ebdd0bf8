-- The trail is read by who keeps it, by the review, and by the page on which a client sees who looked: each by name.
call read_by('audit_event', 'false', 'keep-trail', 'review', 'who-looked');
call read_by('review_flag', 'false', 'review');
