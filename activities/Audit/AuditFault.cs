namespace Steward.Activities.Audit;

/// <summary>The first record that breaks the chain, and how.</summary>
public sealed record AuditFault(long Number, string TicketId, string Key, string Reason)
{
    public override string ToString() => $"Audit record {Number} (ticket '{TicketId}', key '{Key}'): {Reason}.";
}
