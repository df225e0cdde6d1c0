namespace Steward.Activities.Policies;

/// <summary>Something that no reply may say.</summary>
/// <param name="Name">As audit records show it.</param>
/// <param name="Phrases">A reply that has one of them, whatever its case and spacing, makes the claim.</param>
/// <param name="Instead">What to do instead, for a writer or a model; null when silence is enough.</param>
public sealed record ForbiddenClaim(string Name, IReadOnlyList<string> Phrases, string? Instead = null)
{
    /// <summary>The phrase of this claim that the words have; null when they do not make it.</summary>
    public string? FoundIn(string words)
    {
        var text = $" {Plain(words)} ";
        return Phrases.FirstOrDefault(phrase => text.Contains($" {Plain(phrase)} ", StringComparison.Ordinal));
    }

    /// <summary>Letters and digits in lower case, one space between words.</summary>
    private static string Plain(string text) => string.Join(' ', new string(
        [.. text
            .Where(c => c is not ('\'' or '’'))
            .Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
