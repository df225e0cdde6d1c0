namespace Steward.Activities.Models.Procedures;

/// <summary>What a dialogue hears in one turn.</summary>
internal sealed record DialogueTurn
{
    public required string TicketId { get; init; }

    /// <summary>
    /// The customer's new words without quotes and signatures, with names and addresses as written and tokens for other
    /// personal data: for procedures, which find a customer by name and read addresses. Not for a model, a log or a
    /// search.
    /// </summary>
    public required string Words { get; init; }

    /// <summary>The same with tokens for all personal data: what may leave the process.</summary>
    public required string Redacted { get; init; }

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
