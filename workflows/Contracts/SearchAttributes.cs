using Temporalio.Common;

namespace Steward.Workflows.Contracts;

/// <summary>What operators filter by in the Temporal UI. Never personal data.</summary>
public static class SearchAttributes
{
    public static readonly SearchAttributeKey<string> Status = SearchAttributeKey.CreateKeyword("TicketStatus");
    public static readonly SearchAttributeKey<string> Owner = SearchAttributeKey.CreateKeyword("TicketOwner");
    public static readonly SearchAttributeKey<string> WaitingOn = SearchAttributeKey.CreateKeyword("TicketWaitingOn");
    public static readonly SearchAttributeKey<string> Priority = SearchAttributeKey.CreateKeyword("TicketPriority");
    public static readonly SearchAttributeKey<string> Channel = SearchAttributeKey.CreateKeyword("TicketChannel");
    public static readonly SearchAttributeKey<string> Intent = SearchAttributeKey.CreateKeyword("TicketIntent");
    public static readonly SearchAttributeKey<DateTimeOffset> SlaDueAt = SearchAttributeKey.CreateDateTimeOffset(
        "SlaDueAt");
    public static readonly SearchAttributeKey<long> PendingApprovals = SearchAttributeKey.CreateLong(
        "PendingApprovals");

    /// <summary>Since when the oldest waiting approval waits; unset while none does.</summary>
    public static readonly SearchAttributeKey<DateTimeOffset> ApprovalWaitingSince =
        SearchAttributeKey.CreateDateTimeOffset("ApprovalWaitingSince");

    /// <summary>All of them, for registration.</summary>
    public static IReadOnlyList<SearchAttributeKey> All { get; } =
        [Status, Owner, WaitingOn, Priority, Channel, Intent, SlaDueAt, PendingApprovals, ApprovalWaitingSince];
}
