namespace Steward.Activities.Models.Procedures;

/// <summary>What a dialogue hears in one turn.</summary>
internal sealed record DialogueTurn
{
    public required string TicketId { get; init; }

    /// <summary>The customer's new words, redacted, without quotes and signatures.</summary>
    public required string Words { get; init; }

    public required IReadOnlyList<string> MessageIds { get; init; }

    /// <summary>The procedure that perception chose; null for none.</summary>
    public string? Procedure { get; init; }

    /// <summary>The sender's address where the channel is e-mail.</summary>
    public string? Sender { get; init; }

    /// <summary>
    /// True when the last question was delivered before these words were written: only then is a yes a yes.
    /// </summary>
    public required bool QuestionWasDelivered { get; init; }
}
