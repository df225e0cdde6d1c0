namespace Steward.Activities.Crm;

/// <summary>The states of an order, as the records spell them.</summary>
public static class OrderStatuses
{
    public const string Pending = "pending";
    public const string PendingItemModified = "pending (item modified)";
    public const string Processed = "processed";
    public const string Delivered = "delivered";
    public const string Cancelled = "cancelled";
    public const string ReturnRequested = "return requested";
    public const string ExchangeRequested = "exchange requested";

    public static IReadOnlyList<string> All { get; } =
        [Pending, PendingItemModified, Processed, Delivered, Cancelled, ReturnRequested, ExchangeRequested];

    /// <summary>Pending, with its items changed before or not.</summary>
    public static bool IsPending(string status) => status is Pending or PendingItemModified;
}
