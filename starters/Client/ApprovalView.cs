using System.Text.Json;
using Steward.Workflows.Contracts;

namespace Steward.Client;

/// <summary>An approval with what the approver must see: exactly the action, its arguments and their digest.</summary>
public sealed record ApprovalView
{
    public required string TicketId { get; init; }

    public required string ApprovalId { get; init; }

    public required int ActionNumber { get; init; }

    /// <summary>The action's name in the catalogue.</summary>
    public required string Action { get; init; }

    public required string Summary { get; init; }

    /// <summary>The action's arguments. May be personal.</summary>
    public JsonElement? Arguments { get; init; }

    /// <summary>Binds a decision to this action; a decision repeats it.</summary>
    public required string Digest { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    public required ApprovalState State { get; init; }

    /// <summary>How many different people must approve.</summary>
    public required int Required { get; init; }

    public IReadOnlyList<string> ApprovedBy { get; init; } = [];

    public required DateTimeOffset RequestedAt { get; init; }

    public required DateTimeOffset Deadline { get; init; }

    /// <summary>The policy rule that asks for it.</summary>
    public required string Rule { get; init; }

    /// <summary>Whose people may decide; null for anyone on the desk.</summary>
    public string? Group { get; init; }
}
