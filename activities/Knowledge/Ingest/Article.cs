namespace Steward.Activities.Knowledge.Ingest;

/// <summary>An article with its front matter.</summary>
public sealed record Article
{
    public required string ArticleId { get; init; }

    public required string Title { get; init; }

    /// <summary>ISO 639-1. Default en.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Such as policy, help, product.</summary>
    public string Type { get; init; } = "help";

    public string? Link { get; init; }

    /// <summary>Products it is about; empty for all.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>Locales it holds for, in lower case, such as en-gb; empty for all.</summary>
    public IReadOnlyList<string> Locales { get; init; } = [];

    /// <summary>Customer tiers it holds for; empty for all.</summary>
    public IReadOnlyList<string> Tiers { get; init; } = [];

    public DateTimeOffset? ValidFrom { get; init; }

    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The Markdown without its front matter.</summary>
    public required string Body { get; init; }
}
