using System.Text;
using Steward.Activities.Models.Procedures;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>
/// Writes what a person needs to take over: who, what, tried, risk, open questions, next best actions.
/// </summary>
internal sealed class BriefingWriter(ITurnStore store, IMessageArchive archive, IProposalDesk desk)
{
    private const int LastMessages = 6;
    private const int LongestQuote = 280;

    public async Task<BriefAnswer> WriteAsync(BriefRequest request, CancellationToken cancellation)
    {
        var dialogue = DialogueJson.Read(await store.ProcedureStateAsync(request.TicketId, cancellation));
        var transcript = await archive.TranscriptAsync(request.TicketId, cancellation);
        var words = new StringBuilder();
        var tier = transcript.Select(message => message.Tier).DefaultIfEmpty().Max();
        words.AppendLine($"Who: {dialogue.CustomerId ?? "not authenticated"} ({tier})");
        words.AppendLine($"Why you: {request.Reason}");
        words.AppendLine($"Wants: {Wants(dialogue)}");
        await AppendTriedAsync(words, request, cancellation);
        words.AppendLine($"Open: {Open(dialogue)}");
        words.AppendLine($"Next: {NextBest(request, dialogue)}");
        words.AppendLine("Last said:");
        foreach (var message in transcript.TakeLast(LastMessages))
            words.AppendLine($"- {Speaker(message)}: {Quote(message)}");
        var id = await store.SaveBriefingAsync(request.TicketId, request.Sequence, request.Reason,
            words.ToString().TrimEnd(), cancellation);
        return new BriefAnswer(id);
    }

    private async Task AppendTriedAsync(StringBuilder words, BriefRequest request, CancellationToken cancellation)
    {
        if (request.Outcomes.Count == 0)
            words.AppendLine("Tried: no actions yet");
        foreach (var outcome in request.Outcomes)
        {
            var proposal = (await desk.GetAsync(outcome.ProposalId, cancellation)).Proposal;
            words.AppendLine(
                $"Tried: {proposal.Summary}: " +
                $"{outcome.Status}{(outcome.Code is { } code ? $" ({code})" : string.Empty)}");
        }
    }

    private static string Wants(Dialogue dialogue) =>
        dialogue.Request is { } request
            ? $"{request.Kind} {request.OrderId}".Trim()
            : dialogue.Last ?? "see the last messages";

    private static string Open(Dialogue dialogue)
    {
        var open = dialogue.Asked.Select(slot => slot.ToString())
            .Concat(dialogue.Queue.Select(request => $"next request {request.Kind}"));
        var list = string.Join(", ", open);
        return list.Length == 0 ? "nothing was asked and left unanswered" : list;
    }

    private static string NextBest(BriefRequest request, Dialogue dialogue) => request.Reason switch
    {
        "asked_for_person" => "greet the customer and take the request over",
        "no_answer" => "answer from your knowledge; the articles have no passage for it",
        "language" => "answer in the customer's language",
        _ when request.Reason.StartsWith("risk", StringComparison.Ordinal) =>
            "read the last message first; follow the escalation guide for this risk",
        _ when dialogue.CustomerId is null => "authenticate the customer, then settle the request",
        _ => "settle the request by hand, or propose the action for the customer",
    };

    private static string Speaker(ArchivedMessage message) => message.Direction switch
    {
        MessageDirection.Inbound => "Customer",
        MessageDirection.Note => "Note",
        _ => message.Author == "assistant" ? "Assistant" : "Agent",
    };

    private static string Quote(ArchivedMessage message)
    {
        var text = (message.Redacted
            ?? (message.Direction == MessageDirection.Inbound ? "(not redacted yet)" : message.Body) ?? "(recording)")
            .ReplaceLineEndings(" ");
        return text.Length <= LongestQuote ? text : $"{text[..LongestQuote]}…";
    }
}
