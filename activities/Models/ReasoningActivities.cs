using Steward.Activities.Models.Local;
using Steward.Activities.Models.Remote;
using Steward.Workflows.Contracts;
using Temporalio.Activities;

namespace Steward.Activities.Models;

/// <summary>Composes the assistant's words and the briefing that a person reads.</summary>
public sealed class ReasoningActivities : IReasoningActivities
{
    private readonly DraftShelf shelf;
    private readonly NotedComposer local;
    private readonly PhaseComposer phases;
    private readonly RemoteComposer remote;
    private readonly BriefingWriter briefings;

    internal ReasoningActivities(
        DraftShelf shelf, NotedComposer local, PhaseComposer phases, RemoteComposer remote, BriefingWriter briefings)
    {
        this.shelf = shelf;
        this.local = local;
        this.phases = phases;
        this.remote = remote;
        this.briefings = briefings;
    }

    /// <inheritdoc/>
    [Activity("reasoning.compose")]
    public Task<Draft> ComposeAsync(ComposeRequest request)
    {
        var cancellation = Cancellation;
        return shelf.OnceAsync(
            request,
            dialogue => request.Phase == TurnPhase.Answer
                ? local.ComposeAsync(request, dialogue, cancellation)
                : phases.ComposeAsync(request, dialogue, cancellation),
            cancellation);
    }

    /// <inheritdoc/>
    [Activity("reasoning.compose-with-model")]
    public Task<Draft> ComposeWithModelAsync(ComposeRequest request)
    {
        var cancellation = Cancellation;
        return shelf.OnceAsync(
            request,
            dialogue => request.Phase == TurnPhase.Answer
                ? remote.ComposeAsync(request, dialogue, cancellation)
                : phases.ComposeAsync(request, dialogue, cancellation),
            cancellation);
    }

    /// <inheritdoc/>
    [Activity("reasoning.brief")]
    public Task<BriefAnswer> BriefAsync(BriefRequest request) => briefings.WriteAsync(request, Cancellation);

    private static CancellationToken Cancellation =>
        ActivityExecutionContext.HasCurrent
            ? ActivityExecutionContext.Current.CancellationToken
            : CancellationToken.None;
}
