using System.Text.Json.Nodes;
using Steward.Activities.Models.Local;
using Steward.Activities.Models.Procedures;
using Steward.Activities.Models.Reading;
using Steward.Activities.Models.Wording;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Remote;

/// <summary>
/// Stands between a model's proposal and the policy: the customer is asked in our words, with every argument listed,
/// and
/// only a plain yes to that delivered question turns it into a proposal. No model takes part in that decision.
/// </summary>
internal sealed class EffectQuestion(IProposalDesk desk)
{
    public async Task<Composed> AskAsync(
        string ticketId,
        string action,
        JsonObject arguments,
        Dialogue dialogue,
        string author,
        CancellationToken cancellation)
    {
        if (action == "modify_user_address")
            arguments["user_id"] = dialogue.CustomerId;
        var json = arguments.ToJsonString();
        var proposal = await desk.ProposeAsync(ticketId, action, json, cancellation);
        var words = $"{proposal.Summary.TrimEnd('.')}.\n{Listed(arguments)}\n{Phrases.ConfirmQuestion}";
        return new Composed
        {
            Draft = new Draft { Kind = DraftKind.Question, Author = author },
            Words = words,
            Dialogue = dialogue with
            {
                Request = null,
                Asked = [Slot.Confirmation],
                AskedWords = words,
                Pending = new PendingEffect(action,
                    json, author),
            },
        };
    }

    /// <summary>The answer to such a question; null when it is neither yes nor no, and the model hears it.</summary>
    public async Task<Composed?> AnswerAsync(DialogueTurn turn, Dialogue dialogue, CancellationToken cancellation)
    {
        if (dialogue.Pending is not { } pending || EffectKinds.IsRuledOut(dialogue, pending.Action))
            return null;
        var answer = YesNoReader.Read(turn.Words);
        var idle = dialogue with { Pending = null, Asked = [], AskedWords = null };
        if (answer == YesNo.No)
            return new Composed
            {
                Draft = new Draft { Kind = DraftKind.Answer, Author = "local/confirmation" },
                Words = Phrases.NotChanged,
                Dialogue = idle
            };
        if (answer != YesNo.Yes || !turn.QuestionWasDelivered)
            return null;
        var proposal = await desk.ProposeAsync(turn.TicketId, pending.Action, pending.ArgumentsJson, cancellation);
        return new Composed
        {
            Draft = new Draft { Kind = DraftKind.Actions, Proposals = [proposal], Author = pending.Author },
            Dialogue = idle with { ProposedBy = turn.MessageIds, Last = $"{proposal.Summary} (proposed)" },
        };
    }

    private static string Listed(JsonObject arguments) => string.Join('\n', arguments
        .Where(argument => argument.Key != "user_id")
        .Select(argument => $"- {argument.Key.Replace('_', ' ')}: {Value(argument.Value)}"));

    private static string Value(JsonNode? value) =>
        value is JsonArray list
            ? string.Join(", ", list.Select(item => (string?)item))
            : (string?)value ?? string.Empty;
}
