namespace Steward.Activities.Storage;

/// <summary>
/// What a write must have to itself. Writes of one scope run one after the other; those of different scopes may run
/// side by side where the database can (SQLite has one writer, so there every scope is the whole store).
/// </summary>
public readonly record struct StoreScope
{
    private StoreScope(string? name) => Name = name;

    /// <summary>The default: no other write runs meanwhile.</summary>
    public static StoreScope WholeStore => default;

    /// <summary>Null for the whole store.</summary>
    internal string? Name { get; }

    /// <summary>Everything that belongs to one ticket: messages, turns, lease, tokens, keys.</summary>
    public static StoreScope Ticket(string ticketId) => new($"ticket/{ticketId}");

    /// <summary>One record that a single statement changes.</summary>
    internal static StoreScope Record(string id) => new($"record/{id}");

    /// <summary>The choice of the next reply to send.</summary>
    internal static StoreScope Outbox { get; } = new("outbox");

    /// <summary>The queue of messages that wait for a label.</summary>
    internal static StoreScope Labels { get; } = new("labels");

    /// <summary>The shop's records, which tickets share.</summary>
    internal static StoreScope Shop { get; } = new("shop");

    /// <summary>The numbers of the outbox, which count through all tickets.</summary>
    internal static StoreScope DeliveryNumbers { get; } = new("delivery numbers");

    /// <summary>The end of the audit log's chain.</summary>
    internal static StoreScope AuditTail { get; } = new("audit tail");
}
