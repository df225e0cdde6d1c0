namespace Steward.Conversation.Tests.EndToEnd;

/// <summary>Personal data and words that occur nowhere else, so that wherever one shows up, it has leaked.</summary>
internal static class Canaries
{
    public const string Email = "zelda.quillfeather@canary.example";
    public const string Phone = "+1 303 555 0147";
    public const string Card = "4111 1111 1111 1111";
    public const string Iban = "DE89 3704 0044 0532 0130 00";
    public const string NationalId = "536-22-8145";
    public const string Name = "Quillfeather";
    public const string Street = "99 Marzipan Crescent";
    public const string Word = "zanzibarmarmalade";

    /// <summary>What has a format of its own, which redaction must know.</summary>
    public static IReadOnlyList<string> Formatted { get; } = [Email, Phone, Card, Iban, NationalId];

    /// <summary>Also as they read without their spaces and hyphens.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Formatted, .. Formatted.Select(Plain), Name, Street, Word,
    ];

    public static string Sentence =>
        $"I am Zelda {Name} of {Street}, mail {Email}, phone {Phone}. " +
        $"Card {Card}, IBAN {Iban}, SSN {NationalId}. {Word}.";

    /// <summary>Those that occur in the text, in any case.</summary>
    public static IEnumerable<string> In(string text) =>
        All.Where(canary => text.Contains(canary, StringComparison.OrdinalIgnoreCase));

    private static string Plain(string formatted) =>
        formatted.Replace(" ", null, StringComparison.Ordinal).Replace("-", null, StringComparison.Ordinal);
}
