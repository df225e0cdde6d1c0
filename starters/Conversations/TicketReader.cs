using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Conversations;

/// <summary>Reads a ticket whole: the conversation's state from the workflow, its words from the archive.</summary>
internal sealed class TicketReader(ConversationDesk desk, IMessageArchive archive)
{
    public async Task<TicketView> ReadAsync(string ticketId, CancellationToken cancellation)
    {
        var conversation = await desk.SnapshotAsync(ticketId, cancellation);
        var transcript = await archive.TranscriptAsync(ticketId, cancellation);
        return new TicketView(conversation, [.. transcript.Select(TranscriptEntry.Of)]);
    }
}
