using Steward.Workflows.Contracts;

namespace Steward.Activities.Storage;

/// <summary>What one turn produced, stored under the turn's number, so that a repeated activity finds it instead of doing it twice.</summary>
public interface ITurnStore
{
    Task<Perception?> FindPerceptionAsync(string ticketId, int turn, CancellationToken cancellation = default);

    /// <summary>Stores a perception; one that is there already stays, and is answered.</summary>
    Task<Perception> SavePerceptionAsync(
        string ticketId, int turn, Perception perception, CancellationToken cancellation = default);

    /// <summary>The draft composed under this once-key before, with its words' id; null when there is none.</summary>
    Task<Draft?> FindDraftAsync(string ticketId, string draftKey, CancellationToken cancellation = default);

    /// <summary>
    /// Stores a draft, its words, the procedure's next state and its audit entry in one transaction. A draft that is
    /// there already stays, and is answered.
    /// </summary>
    Task<Draft> SaveDraftAsync(NewDraft draft, CancellationToken cancellation = default);

    /// <summary>The procedure's state as JSON as the last stored draft left it; null when none runs.</summary>
    Task<string?> ProcedureStateAsync(string ticketId, CancellationToken cancellation = default);

    /// <summary>Stores a briefing once per (ticket, sequence, reason) and answers its id.</summary>
    Task<string> SaveBriefingAsync(
        string ticketId, int sequence, string reason, string words, CancellationToken cancellation = default);

    /// <summary>The text of a recording, with the transcriber's name and confidence (0 to 1).</summary>
    Task SaveTranscriptAsync(
        string messageId, string text, string transcriber, double confidence, CancellationToken cancellation = default);

    /// <summary>The words of a message with tokens in place of personal data.</summary>
    Task SaveRedactedAsync(string messageId, string redacted, CancellationToken cancellation = default);
}
