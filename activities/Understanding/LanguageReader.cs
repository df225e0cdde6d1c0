using System.Text.RegularExpressions;
using Steward.Activities.Understanding.Languages;

namespace Steward.Activities.Understanding;

/// <summary>Which language a text is in: by its script, then by its words and their spelling.</summary>
public static partial class LanguageReader
{
    /// <summary>The answer where nothing tells clearly.</summary>
    public const string Unknown = "unknown";

    /// <summary>Characters of a text that are read: enough to tell any language.</summary>
    private const int Enough = 1_000;

    private static readonly Lazy<(LanguageModel Latin, LanguageModel Cyrillic)> Models = new(Learn);

    /// <summary>An ISO 639-1 code (a dialect's is its language's), or <see cref="Unknown"/>.</summary>
    public static string Read(string text)
    {
        var head = Addresses().Replace(text.Length <= Enough ? text : text[..Enough], " ");
        return Scripts.Read(head) switch
        {
            null or "other" => Unknown,
            "latin" => Models.Value.Latin.Read(TextWord.Of(head)) ?? Unknown,
            "cyrillic" => Models.Value.Cyrillic.Read(TextWord.Of(head)) ?? Unknown,
            var language => language,
        };
    }

    /// <summary>E-mail and web addresses, redaction's tokens, order numbers: words of no language.</summary>
    [GeneratedRegex(
        @"\S+@\S+|https?://\S+|www\.\S+|\[[A-Z_]+[0-9_]*\]|[A-Za-z-]*\d[A-Za-z\d-]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Addresses();

    private static (LanguageModel Latin, LanguageModel Cyrillic) Learn()
    {
        var lists = WordList.All().ToLookup(list => list.Words.Any(word => word.Any(c => c is >= 'Ѐ' and <= 'ԯ')));
        return (new LanguageModel([.. lists[false]]), new LanguageModel([.. lists[true]]));
    }
}
