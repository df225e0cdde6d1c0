using Steward.Activities.Models.Procedures;
using Steward.Activities.Privacy;
using Steward.Activities.Understanding;
using Steward.Activities.Understanding.Mail;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>
/// Reads what a dialogue hears from the archive: the new words, and whether the last question had reached the customer.
/// </summary>
internal sealed class TurnReader(IMessageArchive archive, IRedactor redactor)
{
    public async Task<DialogueTurn> ReadAsync(ComposeRequest request, Dialogue dialogue, CancellationToken cancellation)
    {
        var messages = await archive.GetAsync(request.MessageIds, cancellation);
        var words = new List<string>();
        foreach (var message in messages)
            words.Add(await WordsAsync(message, cancellation));
        var redacted = string.Join('\n', words.Where(text => text.Length > 0));
        return new DialogueTurn
        {
            TicketId = request.TicketId,
            Words = await redactor.RestoreNamesAsync(request.TicketId, redacted, cancellation),
            Redacted = redacted,
            MessageIds = request.MessageIds,
            Sender = messages.LastOrDefault(message => message.Channel == Channel.Email)?.Author,
            QuestionWasDelivered = await DeliveredAsync(request, dialogue, cancellation),
        };
    }

    /// <summary>All that the customer has written, in its order.</summary>
    public async Task<IReadOnlyList<string>> EarlierAsync(string ticketId, CancellationToken cancellation) =>
    [
        .. (await archive.TranscriptAsync(ticketId, cancellation))
            .Where(message => message.Direction == MessageDirection.Inbound)
            .Select(message => message.MessageId),
    ];

    private async Task<string> WordsAsync(ArchivedMessage message, CancellationToken cancellation) =>
        message.Redacted
        ?? (message.Body is { } body
            ? await redactor.RedactAsync(message.TicketId, ReplyText.Strip(MailBody.Words(body)), cancellation)
            : string.Empty);

    private async Task<bool> DeliveredAsync(ComposeRequest request, Dialogue dialogue, CancellationToken cancellation)
    {
        if (dialogue.AskedWords is not { } asked)
            return false;
        var transcript = await archive.TranscriptAsync(request.TicketId, cancellation);
        var before = transcript.TakeWhile(message => !request.MessageIds.Contains(message.MessageId,
            StringComparer.Ordinal));
        return before.LastOrDefault(message => message.Direction == MessageDirection.Outbound) is { } last
            && (Says(last.Redacted, asked) || Says(last.Body, asked));
    }

    private static bool Says(string? words, string asked) => words?.Contains(asked, StringComparison.Ordinal) == true;
}
