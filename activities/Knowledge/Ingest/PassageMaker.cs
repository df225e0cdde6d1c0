using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Steward.Activities.Knowledge.Analysis;
using Steward.Activities.Knowledge.Embedding;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Ingest;

/// <summary>Makes of articles what an index keeps; vectors come later.</summary>
internal static class PassageMaker
{
    public static IReadOnlyList<IndexedPassage> Make(IEnumerable<Article> articles, int maximumWords) =>
        [.. articles.SelectMany(article => PassageCutter
            .Cut(article, maximumWords)
            .Select(passage => Make(article, passage)))];

    public static PassageText TextOf(IndexedPassage passage) => new(
        passage.Language, $"{passage.Passage.Title}\n{passage.Passage.Heading}\n{passage.Passage.Text}");

    private static IndexedPassage Make(Article article, Passage passage) => new()
    {
        Passage = passage,
        Language = article.Language,
        Terms = PassageTerms.Of(
            article.Language, passage.Title, passage.Heading, passage.Text, ArticleSeries.WordsOf(article.ArticleId)),
        Products = article.Products,
        Locales = article.Locales,
        Tiers = article.Tiers,
        Type = article.Type,
        ValidFrom = article.ValidFrom,
        ValidUntil = article.ValidUntil,
        Stamp = Stamp(article, passage),
    };

    private static string Stamp(Article article, Passage passage)
    {
        string[] all =
        [
            passage.ContentHash, passage.Title, passage.Heading, passage.Link ?? string.Empty, article.Language,
            article.Type, string.Join(' ', article.Products), string.Join(' ', article.Locales),
            string.Join(' ', article.Tiers), Moment(article.ValidFrom), Moment(article.ValidUntil),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', all))));
    }

    private static string Moment(DateTimeOffset? moment) =>
        moment?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
