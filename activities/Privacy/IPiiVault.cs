namespace Steward.Activities.Privacy;

/// <summary>Keeps the values behind the tokens.</summary>
public interface IPiiVault
{
    /// <summary>The token of a value on a ticket, such as <c>[EMAIL_1]</c>; made when the value is new.</summary>
    Task<string> TokenAsync(string ticketId, PiiKind kind, string value, CancellationToken cancellation = default);

    /// <summary>The value behind a token; null when the ticket has no such token.</summary>
    Task<string?> ValueAsync(string ticketId, string token, CancellationToken cancellation = default);
}
