-- Of millions of deliveries few are open: what is looked for all the time has an index of the open ones alone.
DROP INDEX deliveries_open;

CREATE INDEX deliveries_open ON deliveries (number) WHERE status IN ('queued', 'sending');

CREATE INDEX deliveries_open_of_ticket ON deliveries (ticket_id, number) WHERE status IN ('queued', 'sending');

CREATE INDEX deliveries_untold ON deliveries (number) WHERE status IN ('failed', 'fenced') AND reported = 0;
