using System.Collections.Concurrent;
using Steward.Workflows.Contracts;
using Temporalio.Activities;

namespace Steward.Conversation.Tests.Scripted;

/// <summary>
/// Composes as the test said. Words are ids that tell what they say, such as <c>answer to m1,m2</c>, so that a test
/// reads
/// what the customer saw.
/// </summary>
public sealed class ScriptedReasoning(Faults faults) : IReasoningActivities
{
    private readonly ConcurrentDictionary<(string, int, TurnPhase), Draft> drafts = new();

    /// <summary>The answer to the customer's messages; null for plain words.</summary>
    public Func<ComposeRequest, Draft?> Answer { get; set; } = _ => null;

    public ConcurrentQueue<ComposeRequest> Requests { get; } = new();

    public ConcurrentQueue<BriefRequest> Briefings { get; } = new();

    public static Draft Words(string words, DraftKind kind = DraftKind.Answer) =>
        new() { Kind = kind, DraftId = words, Author = "script" };

    public static Draft Actions(params ActionProposal[] proposals) =>
        new() { Kind = DraftKind.Actions, Proposals = proposals, Author = "script" };

    public Task<Draft> ComposeAsync(ComposeRequest request) =>
        faults.RunAsync("reasoning.compose", () => Compose(request));

    public Task<Draft> ComposeWithModelAsync(ComposeRequest request) =>
        faults.RunAsync(
            "reasoning.compose-with-model", () => Compose(request), ActivityExecutionContext.Current.CancellationToken);

    public Task<BriefAnswer> BriefAsync(BriefRequest request) => faults.RunAsync("reasoning.brief", () =>
    {
        Briefings.Enqueue(request);
        return new BriefAnswer($"briefing-{request.Sequence}-{request.Reason}");
    });

    /// <summary>
    /// Stored under the ticket, the turn and the phase, as the real one does: a retry finds what was
    /// drafted.
    /// </summary>
    private Draft Compose(ComposeRequest request)
    {
        Requests.Enqueue(request);
        return drafts.GetOrAdd((request.TicketId, request.Turn, request.Phase), _ => Draft(request));
    }

    private Draft Draft(ComposeRequest request) => Answer(request) ?? request.Phase switch
    {
        TurnPhase.Answer =>
            Words(
                $"answer to {string.Join(',', request.MessageIds)}" +
                (request.NoteId is { } note ? $" obeying {note}" : string.Empty)),
        TurnPhase.Report =>
            Words(
                "report " + string.Join(',', request.Outcomes.Select(ended => $"{ended.ActionNumber}:{ended.Status}"))),
        TurnPhase.HandOver => Words($"handover {request.Reason}"),
        _ => Words(request.Phase.ToString().ToLowerInvariant()),
    };
}
