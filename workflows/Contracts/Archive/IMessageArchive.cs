namespace Steward.Workflows.Contracts;

/// <summary>Where words are kept: the workflow and its history carry only their ids.</summary>
public interface IMessageArchive
{
    /// <summary>
    /// Stores a message once per (ticket, direction, delivery id). The same key with other content is a <see
    /// cref="ErrorTypes.KeyReused"/> error.
    /// </summary>
    Task<ArchivedMessage> StoreAsync(NewMessage message, CancellationToken cancellation = default);

    /// <summary>
    /// The messages with these ids, in their order; an unknown id is a <see cref="ErrorTypes.NotFound"/>
    /// error.
    /// </summary>
    Task<IReadOnlyList<ArchivedMessage>> GetAsync(
        IReadOnlyList<string> messageIds, CancellationToken cancellation = default);

    /// <summary>What was said and noted on a ticket, in order, outbound only once recorded as sent.</summary>
    Task<IReadOnlyList<ArchivedMessage>> TranscriptAsync(string ticketId, CancellationToken cancellation = default);

    /// <summary>A briefing's words.</summary>
    Task<string> BriefingAsync(string briefingId, CancellationToken cancellation = default);
}
