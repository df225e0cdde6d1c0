using Steward.Workflows.Contracts;
using Temporalio.Exceptions;

namespace Steward.Conversation.Tests.Scripted;

/// <summary>
/// Takes each action's effect once, by its once-key, and counts attempts to take it with other
/// arguments.
/// </summary>
public sealed class ScriptedCrm(Faults faults) : ICrmActivities
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string, int), ExecuteActionRequest> effects = [];
    private readonly List<string> undone = [];

    /// <summary>The facts' version that the records have now, per action's proposal; absent: unchanged.</summary>
    public Dictionary<string, string> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>Proposals that a business rule refuses, with the rule's code.</summary>
    public Dictionary<string, string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Actions that cannot be taken back any more, by proposal, with the rule's code.</summary>
    public Dictionary<string, string> Final { get; } = new(StringComparer.Ordinal);

    /// <summary>The proposals whose effects were taken back, in order.</summary>
    public IReadOnlyList<string> Undone
    {
        get
        {
            lock (gate)
            {
                return [.. undone];
            }
        }
    }

    public IReadOnlyList<ExecuteActionRequest> Effects
    {
        get
        {
            lock (gate)
            {
                return [.. effects.Values];
            }
        }
    }

    public static ActionProposal Proposal(string action, string id = "p1", decimal amount = 0) => new()
    {
        ProposalId = id,
        Action = action,
        Digest = $"digest-{id}",
        FactsVersion = "facts-1",
        Amount = amount,
        Summary = $"{action} for order 1",
    };

    public Task<ActionOutcome> ExecuteActionAsync(ExecuteActionRequest request) =>
        faults.RunAsync("crm.execute-action", () =>
        {
            lock (gate)
            {
                var (status, code) = Execute(request);
                return new ActionOutcome(request.ActionNumber, request.ProposalId, status, code);
            }
        });

    public Task<ActionOutcome> UndoActionAsync(UndoActionRequest request) => faults.RunAsync("crm.undo-action", () =>
    {
        lock (gate)
        {
            var refused = Final.GetValueOrDefault(request.ProposalId);
            if (refused is null && !undone.Contains(request.ProposalId))
            {
                undone.Add(request.ProposalId);
            }

            var status = refused is null ? ActionStatus.Done : ActionStatus.Refused;
            return new ActionOutcome(request.ActionNumber, request.ProposalId, status, refused);
        }
    });

    private (ActionStatus Status, string? Code) Execute(ExecuteActionRequest request)
    {
        if (effects.TryGetValue((request.TicketId, request.ActionNumber), out var earlier))
        {
            return earlier.Digest == request.Digest ? (ActionStatus.Done, null) : throw KeyReused(request);
        }

        if (Facts.GetValueOrDefault(request.ProposalId, request.FactsVersion) != request.FactsVersion)
        {
            return (ActionStatus.Void, "facts_changed");
        }

        if (Refused.TryGetValue(request.ProposalId, out var rule))
        {
            return (ActionStatus.Refused, rule);
        }

        effects[(request.TicketId, request.ActionNumber)] = request;
        return (ActionStatus.Done, null);
    }

    private static ApplicationFailureException KeyReused(ExecuteActionRequest request) =>
        new(
            $"Action {request.ActionNumber} was run with another digest.", errorType: ErrorTypes.KeyReused,
            nonRetryable: true);
}
