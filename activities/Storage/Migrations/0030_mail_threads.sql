-- A mail's answer is led to its ticket by the once-key of the mail that it answers, whatever ticket that was in.
CREATE INDEX messages_mail ON messages (delivery_id) WHERE channel = 'Email' AND direction = 'Inbound';
