using Lucene.Net.Documents;

namespace Steward.Activities.Knowledge;

/// <summary>How a passage is kept in the index.</summary>
internal static class PassageDocument
{
    public const string Id = "id";
    public const string Language = "language";
    public const string ValidFrom = "from";
    public const string ValidUntil = "until";

    private const string ArticleId = "article";
    private const string Title = "title";
    private const string Heading = "heading";
    private const string Text = "text";
    private const string Hash = "hash";
    private const string Link = "link";

    /// <summary>The searched parts, with their weight: a word in a heading says more than one in the text.</summary>
    public static IReadOnlyDictionary<string, float> Parts { get; } =
        new Dictionary<string, float>(StringComparer.Ordinal)
        {
            [Title] = 1.4f,
            [Heading] = 1.3f,
            [Text] = 1.0f,
        };

    /// <summary>The searched field of a part: every language has its own, because stems differ.</summary>
    public static string Searched(string part, string language) => $"{part}.{language}";

    public static Document Write(Article article, Passage passage) =>
    [
        new StringField(Id, passage.PassageId, Field.Store.YES),
        new StringField(ArticleId, passage.ArticleId, Field.Store.YES),
        new StringField(Language, article.Language, Field.Store.YES),
        new Int64Field(ValidFrom, Ticks(article.ValidFrom, long.MinValue), Field.Store.NO),
        new Int64Field(ValidUntil, Ticks(article.ValidUntil, long.MaxValue), Field.Store.NO),
        new StoredField(Title, passage.Title),
        new StoredField(Heading, passage.Heading),
        new StoredField(Text, passage.Text),
        new StoredField(Hash, passage.ContentHash),
        new StoredField(Link, passage.Link ?? string.Empty),
        Analyzed(Title, article.Language, passage.Title),

        // The lead answers what the title asks: it is found by the title as a section is by its heading.
        Analyzed(Heading, article.Language, passage.Heading.Length == 0 ? passage.Title : passage.Heading),
        Analyzed(Text, article.Language, passage.Text),
    ];

    public static Passage Read(Document document) => new()
    {
        PassageId = document.Get(Id),
        ArticleId = document.Get(ArticleId),
        Title = document.Get(Title),
        Heading = document.Get(Heading),
        Text = document.Get(Text),
        ContentHash = document.Get(Hash),
        Link = document.Get(Link) is { Length: > 0 } link ? link : null,
    };

    public static string LanguageOf(Document document) => document.Get(Language);

    public static long Ticks(DateTimeOffset? moment, long open) => moment?.UtcTicks ?? open;

    private static TextField Analyzed(string part, string language, string text) =>
        new(Searched(part, language), text, Field.Store.NO);
}
