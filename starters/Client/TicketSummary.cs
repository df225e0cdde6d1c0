using Steward.Workflows.Contracts;

namespace Steward.Client;

/// <summary>A ticket in a list, as visibility knows it: a second or so behind the conversation.</summary>
public sealed record TicketSummary
{
    public required string TicketId { get; init; }

    public TicketStatus? Status { get; init; }

    public WaitingOn? WaitingOn { get; init; }

    /// <summary>Such as <c>Assistant</c>, <c>Agent(ana)</c>, <c>Group(returns)</c>.</summary>
    public string? Owner { get; init; }

    public TicketPriority? Priority { get; init; }

    public Channel? Channel { get; init; }

    public string? Intent { get; init; }

    public DateTimeOffset? SlaDueAt { get; init; }

    public int PendingApprovals { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}
