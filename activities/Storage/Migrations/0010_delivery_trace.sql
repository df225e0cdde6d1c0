-- The trace in which a reply was recorded (W3C traceparent), so that its sending belongs to it.
ALTER TABLE deliveries ADD COLUMN trace_parent TEXT NULL;
