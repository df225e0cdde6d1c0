namespace Steward.Activities.Knowledge;

/// <summary>A question to the index.</summary>
/// <param name="Text">Redacted words.</param>
/// <param name="Count">How many passages at most.</param>
public sealed record PassageQuery(string Text, int Count = 5)
{
    /// <summary>ISO 639-1; null searches every language.</summary>
    public string? Language { get; init; }

    /// <summary>Articles valid at this moment only; null means now.</summary>
    public DateTimeOffset? At { get; init; }
}
