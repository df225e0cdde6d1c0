namespace Steward.Activities.Knowledge.Gaps;

/// <summary>What customers ask and the articles do not answer.</summary>
public interface IKnowledgeGaps
{
    /// <summary>Notes a question once, however often its turn is run.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="turn">Its turn.</param>
    /// <param name="question">Redacted words.</param>
    /// <param name="language">ISO 639-1.</param>
    /// <param name="cancellation">Stops the call.</param>
    Task NoteAsync(
        string ticketId, int turn, string question, string language, CancellationToken cancellation = default);

    /// <summary>Questions that ask for the same thing together, the most asked first.</summary>
    Task<IReadOnlyList<KnowledgeGap>> ClusteredAsync(
        DateTimeOffset since, int most, CancellationToken cancellation = default);
}
