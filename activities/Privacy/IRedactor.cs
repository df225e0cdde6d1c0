namespace Steward.Activities.Privacy;

/// <summary>Replaces personal data by tokens such as <c>[EMAIL_1]</c> that only the vault resolves.</summary>
public interface IRedactor
{
    /// <summary>The text with tokens. Within one ticket the same value always gets the same token.</summary>
    Task<string> RedactAsync(string ticketId, string text, CancellationToken cancellation = default);

    /// <summary>
    /// The text with the values in place of the tokens: for delivery to the customer and for the CRM only.
    /// </summary>
    Task<string> RestoreAsync(string ticketId, string text, CancellationToken cancellation = default);
}
