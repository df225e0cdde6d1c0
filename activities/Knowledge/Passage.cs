namespace Steward.Activities.Knowledge;

/// <summary>A piece of an article, found by a search.</summary>
public sealed record Passage
{
    /// <summary>The article's id and the piece's number, such as <c>returns-policy#2</c>.</summary>
    public required string PassageId { get; init; }

    public required string ArticleId { get; init; }

    /// <summary>The article's title.</summary>
    public required string Title { get; init; }

    /// <summary>The section's heading; empty for the lead.</summary>
    public required string Heading { get; init; }

    public required string Text { get; init; }

    /// <summary>SHA-256 of the text, in lower-case hex.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Where a person reads it; null for internal articles.</summary>
    public string? Link { get; init; }

    /// <summary>The search's score; comparable within one answer only.</summary>
    public double Score { get; init; }

    /// <summary>
    /// The share of the query's rare words that the passage has, 0 to 1: what "sure enough" is judged by.
    /// </summary>
    public double Coverage { get; init; }
}
