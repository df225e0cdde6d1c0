using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Tests.Knowledge.Elastic;

/// <summary>Passages with the usual values.</summary>
internal static class TestPassages
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static IndexedPassage Of(
        string id, string text, string title = "", string language = "en", float[]? vector = null) => new()
        {
            Passage = new Passage
            {
                PassageId = id,
                ArticleId = id.Split('#')[0],
                Title = title,
                Heading = "",
                Text = text,
                ContentHash = $"hash of {text}",
            },
            Language = language,
            Terms = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                [PassageParts.Title] = Words(title),
                [PassageParts.Heading] = [],
                [PassageParts.Text] = Words(text),
            },
            Vector = vector,
            Type = "help",
            Stamp = $"{text}/{title}",
        };

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
