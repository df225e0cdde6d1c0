using Steward.Activities.Models.Procedures;
using Steward.Activities.Models.Wording;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>
/// The words of the moments in which the customer has not just written: an outcome, a wait, a handover, an outage, a
/// survey.
/// </summary>
internal sealed class PhaseComposer(IProposalDesk desk, DialogueEngine engine, CorrectionWriter corrections)
{
    private const string Author = "local/template";

    public async Task<Composed> ComposeAsync(ComposeRequest request, Dialogue dialogue,
        CancellationToken cancellation) =>
        request.Phase switch
        {
            TurnPhase.Report => await ReportAsync(request, dialogue, cancellation),
            TurnPhase.AwaitApproval => Words(DraftKind.Notice, Phrases.AwaitApproval, dialogue),
            TurnPhase.HandOver => Words(DraftKind.Notice, Phrases.HandOver(request.Reason), Idle(dialogue)),
            TurnPhase.Degraded => Words(DraftKind.Notice, Phrases.Degraded, dialogue),
            TurnPhase.Reminder => Words(DraftKind.Question, Reminder(dialogue), dialogue),
            TurnPhase.Correction => await corrections.ComposeAsync(request, dialogue, cancellation),
            TurnPhase.Survey => Words(DraftKind.Question, Phrases.Survey, dialogue),
            _ => throw new StewardException(
                ErrorTypes.InvalidRequest, $"The phase {request.Phase} has no fixed words; compose it as an answer."),
        };

    /// <summary>
    /// Says again what was asked, so that a yes to it is a yes to a question the customer has before the eyes.
    /// </summary>
    private static string Reminder(Dialogue dialogue) =>
        dialogue.AskedWords is { } asked ? $"{Phrases.Reminder}\n\n{asked}" : Phrases.Reminder;

    private async Task<Composed> ReportAsync(ComposeRequest request, Dialogue dialogue, CancellationToken cancellation)
    {
        var told = new List<string>();
        foreach (var outcome in request.Outcomes)
            told.Add(OutcomePhrases.Of(outcome, await desk.GetAsync(outcome.ProposalId, cancellation)));
        var report = string.Join('\n', told);
        var idle = Idle(dialogue) with { Queue = dialogue.Queue };
        var next = await engine.NextInQueueAsync(idle, request.TicketId, cancellation);
        if (next is null)
            return Words(DraftKind.Answer, $"{report}\n\n{Phrases.AnythingElse}", idle);

        // A report must reach the customer, so a next request that is one for a person waits for the customer's word.
        return next.Kind == DraftKind.HandOver
            ? Words(DraftKind.Question, $"{report}\n\n{Phrases.OtherRequest}", idle)
            : Words(next.Kind, DialogueEngine.Follow(report, next).Words!, next.Dialogue);
    }

    private static Dialogue Idle(Dialogue dialogue) => dialogue.Ended(dialogue.Last ?? dialogue.Request?.Kind);

    private static Composed Words(DraftKind kind, string words, Dialogue dialogue) =>
        new() { Draft = new Draft { Kind = kind, Author = Author }, Words = words, Dialogue = dialogue };
}
