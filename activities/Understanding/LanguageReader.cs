namespace Steward.Activities.Understanding;

/// <summary>Which language a text is in.</summary>
public static class LanguageReader
{
    /// <summary>An ISO 639-1 code, or <c>unknown</c>.</summary>
    public static string Read(string text) => LanguageGuess.Of(text);
}
