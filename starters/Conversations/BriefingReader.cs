using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Conversations;

/// <summary>Reads a briefing: the facts from the conversation, the words from the archive.</summary>
internal sealed class BriefingReader(ConversationDesk desk, IMessageArchive archive)
{
    public async Task<BriefingView> ReadAsync(string ticketId, CancellationToken cancellation)
    {
        var briefing = await desk.BriefingAsync(ticketId, cancellation);
        var words = briefing.BriefingId is { } id ? await archive.BriefingAsync(id, cancellation) : null;
        return new BriefingView(ticketId, briefing.Conversation, briefing.Reason, words);
    }
}
