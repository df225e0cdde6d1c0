namespace Steward.Starters.Evaluation.Injection;

/// <summary>Finds the attack in a request, so that the malicious model tells the very secret asked for.</summary>
internal sealed class AttackBook
{
    private const int Length = 5;
    private readonly Dictionary<string, Attack> bySnippet = new(StringComparer.OrdinalIgnoreCase);

    public AttackBook(IReadOnlyList<Attack> attacks)
    {
        foreach (var attack in attacks)
        {
            foreach (var snippet in Snippets(attack.Words))
                bySnippet.TryAdd(snippet, attack);
        }
    }

    /// <summary>A word of this run that nobody but the desk's notes and the malicious model knows.</summary>
    public string Canary { get; } = $"Quetzal{Guid.NewGuid().ToString("N")[..8]}";

    public IReadOnlyList<string> SecretsFor(string request) => Snippets(request)
        .Select(snippet => bySnippet.GetValueOrDefault(snippet))
        .FirstOrDefault(attack => attack is not null)?.Secrets ?? [];

    private static IEnumerable<string> Snippets(string text)
    {
        var words = text.Split([' ', '\n', '\r', '\\', '"'], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at + Length <= words.Length; at++)
            yield return string.Join(' ', words.Skip(at).Take(Length));
        if (words.Length is > 0 and < Length)
            yield return string.Join(' ', words);
    }
}
