using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Common;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>What the search attributes say, so that only changes are written: each write is billed.</summary>
internal sealed record SearchFacts(
    string? Status,
    string? Owner,
    string? WaitingOn,
    string? Priority,
    string? Channel,
    string? Intent,
    DateTimeOffset? SlaDueAt,
    long? PendingApprovals,
    DateTimeOffset? ApprovalWaitingSince)
{
    public static SearchFacts None { get; } = new(null, null, null, null, null, null, null, null, null);

    public static SearchFacts Of(ConversationState state) => new(
        state.Status.ToString(),
        state.Owner.ToString(),
        state.WaitingOn.ToString(),
        state.Priority.ToString(),
        state.Channel.ToString(),
        state.Intent,
        Deadlines.SlaDueAt(state),
        state.Actions.Count(ActionLedger.IsWaiting),
        state.Actions.Where(ActionLedger.IsWaiting).Min(action => (DateTimeOffset?)action.RequestedAt));

    /// <summary>One approval has ended and another has begun to wait since the last look.</summary>
    public bool DiffersInWaitingSinceAlone(SearchFacts shown) =>
        this != shown && this with { ApprovalWaitingSince = shown.ApprovalWaitingSince } == shown;

    public IReadOnlyList<SearchAttributeUpdate> ChangesSince(SearchFacts shown) =>
    [
        .. Text(SearchAttributes.Status, shown.Status, Status),
        .. Text(SearchAttributes.Owner, shown.Owner, Owner),
        .. Text(SearchAttributes.WaitingOn, shown.WaitingOn, WaitingOn),
        .. Text(SearchAttributes.Priority, shown.Priority, Priority),
        .. Text(SearchAttributes.Channel, shown.Channel, Channel),
        .. Text(SearchAttributes.Intent, shown.Intent, Intent),
        .. Value(SearchAttributes.SlaDueAt, shown.SlaDueAt, SlaDueAt),
        .. Value(SearchAttributes.PendingApprovals, shown.PendingApprovals, PendingApprovals),
        .. Value(SearchAttributes.ApprovalWaitingSince, shown.ApprovalWaitingSince, ApprovalWaitingSince),
    ];

    private static IEnumerable<SearchAttributeUpdate> Text(
        SearchAttributeKey<string> key, string? before, string? after)
    {
        if (before != after)
        {
            yield return after is null ? key.ValueUnset() : key.ValueSet(after);
        }
    }

    private static IEnumerable<SearchAttributeUpdate> Value<T>(SearchAttributeKey<T> key, T? before, T? after)
        where T : struct, IEquatable<T>
    {
        if (!Nullable.Equals(before, after))
        {
            yield return after is { } value ? key.ValueSet(value) : key.ValueUnset();
        }
    }
}
