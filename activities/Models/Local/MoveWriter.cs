using Steward.Activities.Models.Procedures;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>Turns a dialogue's move into a draft; a proposed action is written down at the proposal desk.</summary>
internal sealed class MoveWriter(IProposalDesk desk)
{
    public async Task<Composed> WriteAsync(string ticketId, Move move, CancellationToken cancellation)
    {
        var author = move.Procedure is { } procedure ? $"local/procedure:{procedure}" : "local/procedure";
        if (move.Kind == DraftKind.HandOver)
            return HandOver(move.Dialogue, move.Reason ?? "unsure", author, move.Cause) with { Words = move.Words };
        if (move.Kind != DraftKind.Actions)
            return new Composed
            {
                Draft = new Draft { Kind = move.Kind, Author = author },
                Words = move.Words,
                Dialogue = move.Dialogue
            };
        try
        {
            var proposal = await desk.ProposeAsync(ticketId, move.Action!, move.Arguments!.ToJsonString(),
                cancellation);
            return new Composed
            {
                Draft = new Draft { Kind = DraftKind.Actions, Proposals = [proposal], Author = author },
                Dialogue = move.Dialogue with { Last = $"{proposal.Summary} (proposed)" },
            };
        }
        catch (StewardException error) when (error.Type is ErrorTypes.InvalidRequest or ErrorTypes.NotFound)
        {
            // The desk is the stricter judge: what it does not accept is for a person, never tried again in other
            // words.
            return HandOver(move.Dialogue, "unsure", author, "proposal_not_accepted");
        }
    }

    /// <summary>A person takes over: whatever was asked is no longer waiting for an answer.</summary>
    public Composed HandOver(Dialogue dialogue, string reason, string author, string? cause = null) => new()
    {
        Draft = new Draft { Kind = DraftKind.HandOver, Reason = reason, Author = author },
        Dialogue = dialogue.HandedOver(dialogue.Last ?? dialogue.Request?.Kind),
        Facts = cause is null
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal) { ["cause"] = cause },
    };
}
