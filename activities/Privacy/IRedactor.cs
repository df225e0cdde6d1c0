namespace Steward.Activities.Privacy;

/// <summary>Replaces personal data by tokens such as <c>[EMAIL_1]</c> that only the vault resolves.</summary>
public interface IRedactor
{
    /// <summary>
    /// The text with tokens. Within one ticket the same value always gets the same token, so that a reader can still
    /// tell two people apart.
    /// </summary>
    Task<string> RedactAsync(string ticketId, string text, CancellationToken cancellation = default);

    /// <summary>
    /// The same for a text that comes in chunks, cut wherever: what comes out is what the whole text gives, in pieces
    /// of some thousand characters, and no more than one of them is held.
    /// </summary>
    IAsyncEnumerable<string> RedactAsync(
        string ticketId, IAsyncEnumerable<string> chunks, CancellationToken cancellation = default);

    /// <summary>
    /// The text with the values in place of the tokens: for delivery to the customer and for the CRM only.
    /// </summary>
    Task<string> RestoreAsync(string ticketId, string text, CancellationToken cancellation = default);

    /// <summary>
    /// The text with names and addresses in place of their tokens, while numbers and e-mail addresses stay hidden: for
    /// readers inside the process, which must find a customer or read an address.
    /// </summary>
    Task<string> RestoreNamesAsync(string ticketId, string text, CancellationToken cancellation = default);

    /// <summary>The token of one value that is known to be personal.</summary>
    Task<string> TokenAsync(
        string ticketId, PiiKind kind, string value, CancellationToken cancellation = default);
}
