using System.Text;
using Steward.Activities.Models.Procedures;
using Steward.Activities.Models.Wording;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>
/// Writes what a person needs to take over: who, what, tried, risk, open questions, next best actions.
/// </summary>
internal sealed class BriefingWriter(
    ITurnStore store, IMessageArchive archive, IProposalDesk desk, BriefedRecords records, BriefedWish wishes,
    BriefedDetails details)
{
    private const int LastMessages = 6;
    private const int LongestQuote = 280;

    public async Task<BriefAnswer> WriteAsync(BriefRequest request, CancellationToken cancellation)
    {
        var dialogue = DialogueJson.Read(await store.ProcedureStateAsync(request.TicketId, cancellation));
        var transcript = await archive.TranscriptAsync(request.TicketId, cancellation);
        var words = new StringBuilder();
        var tier = transcript.Select(message => message.Tier).DefaultIfEmpty().Max();
        var found = await records.ReadAsync(dialogue, transcript, cancellation);
        words.AppendLine($"Who: {found.Who} ({tier})");
        words.AppendLine($"Why you: {ReasonWords.Of(request.Reason)} ({request.Reason})");
        words.AppendLine($"Wants: {wishes.Of(dialogue, transcript, found.Account)}");
        foreach (var detail in details.Of(transcript, found.Products).Concat(found.Missing))
            words.AppendLine(detail);
        await AppendTriedAsync(words, request, cancellation);
        words.AppendLine($"Open: {Open(dialogue)}");
        words.AppendLine($"Next: {ReasonWords.Next(request.Reason, found.Account is not null)}");
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

    private static string Open(Dialogue dialogue)
    {
        var open = dialogue.Asked.Select(slot => slot.ToString())
            .Concat(dialogue.Queue.Select(request => $"next request {request.Kind}"))
            .Concat(dialogue.Left.Select(kind => $"request {kind}"))
            .Concat(dialogue.Unanswered.Select(question => $"the question \"{question}\""));
        var list = string.Join(", ", open);
        return list.Length == 0 ? "no question of ours waits for an answer" : list;
    }

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
