using Steward.Workflows.Contracts;

namespace Steward.Client;

/// <summary>One thing that happened, with the ticket as it stood after it.</summary>
public sealed record TicketEvent
{
    public required TicketEventKind Kind { get; init; }

    public required ConversationSnapshot Conversation { get; init; }

    public TranscriptEntry? Message { get; init; }

    public ApprovalSnapshot? Approval { get; init; }

    public ActionOutcome? Action { get; init; }

    /// <summary>With <see cref="TicketEventKind.Action"/>: what the action was, in words.</summary>
    public string? Summary { get; init; }

    /// <summary>With <see cref="TicketEventKind.Handover"/>: what the person who takes over reads.</summary>
    public string? Briefing { get; init; }

    /// <summary>
    /// True when more of the same moment follows: <see cref="Conversation"/> is ahead of what was told so far.
    /// </summary>
    public bool More { get; init; }

    /// <summary>How many transcript entries were told so far: a stream resumes after them.</summary>
    public required int Told { get; init; }
}
