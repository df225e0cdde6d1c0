namespace Steward.Activities.Policies;

/// <summary>The names that rules may use. Where it is given, a rule with another name is a fault.</summary>
public sealed record PolicyVocabulary
{
    /// <summary>The actions of the catalogue; null allows any name.</summary>
    public IReadOnlyCollection<string>? Actions { get; init; }

    /// <summary>The intents that understanding knows; null allows any name.</summary>
    public IReadOnlyCollection<string>? Intents { get; init; }
}
