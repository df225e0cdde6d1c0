namespace Steward.Activities.Tests.Storage;

/// <summary>
/// Fills every table that grows with the tickets, made by the server itself: <c>@messages</c> messages on
/// <c>@tickets</c> tickets, half of them said, and of what was said one in a thousand not sent yet.
/// </summary>
internal static class GeneratedRows
{
    public static IReadOnlyList<string> Statements { get; } =
    [
        """
        INSERT INTO messages (message_id, ticket_id, direction, delivery_id, channel, author, body, sent_at, stored_at,
            tier, citations, content_hash, sequence)
        SELECT 'm' || md5(n::text), 'T' || n % @tickets,
            CASE n / @tickets % 2 WHEN 0 THEN 'Inbound' ELSE 'Outbound' END,
            'd' || n, 'Chat', 'ada', repeat('Where is my order? ', 5), '2026-03-02T09:00:00.0000000Z',
            '2026-03-02T09:00:00.0000000Z', 'Standard', '[]', md5(n::text), n / @tickets
        FROM generate_series(1, @messages) n
        """,
        """
        INSERT INTO deliveries (number, ticket_id, delivery_key, content_id, epoch, speaker, channel, recorded_at,
            status, attempts, due_at, reported)
        SELECT n, 'T' || n % @tickets, 'turn-' || n, 'm' || md5(n::text), 0, 'assistant', 'Chat',
            '2026-03-02T09:00:00.0000000Z', CASE WHEN n % 1000 = 0 THEN 'queued' WHEN n % 500 = 1 THEN 'failed'
            ELSE 'sent' END, 1, '2026-03-02T09:00:00.0000000Z', 1
        FROM generate_series(1, @messages / 2) n WHERE @tickets > 0
        """,
        """
        INSERT INTO audit_records (number, ticket_id, entry_key, event, at, actor, facts, previous_hash,
            ticket_previous_hash, hash)
        SELECT n, 'T' || n % @tickets, 'k' || n, 'reply.sent', '2026-03-02T09:00:00.0000000Z', 'assistant', '{}',
            md5(n::text), md5(n::text), md5(n::text)
        FROM generate_series(1, @messages) n
        """,
        """
        INSERT INTO perceptions SELECT 'T' || n % @tickets, n / @tickets, '{}' FROM generate_series(1, @messages / 2) n
        """,
        """
        INSERT INTO drafts SELECT 'T' || n % @tickets, 'turn-' || n, 1, '{}' FROM generate_series(1, @messages / 2) n
        """,
        """
        INSERT INTO pii_tokens (ticket_id, token, kind, number, value)
        SELECT 'T' || n % @tickets, '[EMAIL_' || n || ']', 'EMAIL', n, 'v' || n FROM generate_series(1, @messages / 4) n
        """,
        """
        INSERT INTO proposals SELECT 'p' || n, 'T' || n % @tickets, 'cancel', '{}', md5(n::text), 'v', 0, 'USD', 's'
        FROM generate_series(1, @messages / 10) n
        """,
        """
        INSERT INTO action_keys (ticket_id, action_number, digest, proposal_id, status, executed_at)
        SELECT 'T' || n % @tickets, n, md5(n::text), 'p' || n, 'Done', '2026-03-02T09:00:00.0000000Z'
        FROM generate_series(1, @messages / 10) n
        """,
        """
        INSERT INTO leases SELECT 'T' || n, 0, 'assistant' FROM generate_series(1, @tickets) n WHERE @messages > 0
        """,
        """
        INSERT INTO procedures SELECT 'T' || n, '{}' FROM generate_series(1, @tickets) n WHERE @messages > 0
        """,
        """
        INSERT INTO briefings SELECT 'b' || n, 'T' || n % @tickets, n, 'unsure', 'w'
        FROM generate_series(1, @messages / 10) n
        """,
        """
        INSERT INTO customers SELECT 'c' || n, 'Ada', 'Moss', n || '@example.com', '1 Quay', '', 'Bree', 'CO', 'USA',
            n::text, n || '@example.com', 'ada moss', n, 1 FROM generate_series(1, @tickets) n WHERE @messages > 0
        """,
        """
        INSERT INTO payment_methods (customer_id, payment_method_id, position, source)
        SELECT 'c' || n, 'm' || n, 0, 'paypal' FROM generate_series(1, @tickets) n WHERE @messages > 0
        """,
        """
        INSERT INTO orders (order_id, customer_id, position, address1, address2, city, state, country, zip, status,
            version)
        SELECT '#W' || n, 'c' || n, 0, '1 Quay', '', 'Bree', 'CO', 'USA', '1', 'pending', 1
        FROM generate_series(1, @tickets) n WHERE @messages > 0
        """,
        """
        INSERT INTO order_items SELECT '#W' || n, 0, 'i', 'p', 'Mug', 100, '{}' FROM generate_series(1, @tickets) n
        WHERE @messages > 0
        """,
        """
        INSERT INTO request_keys (scope, body_hash, began_at, status)
        SELECT md5(n::text), md5(n::text), 1772442000000 + n, 202 FROM generate_series(1, @messages / 4) n
        WHERE @tickets > 0
        """,
    ];
}
