namespace Steward.Activities.Knowledge;

/// <summary>Configuration section <c>Knowledge</c>.</summary>
public sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    internal const int FewestWords = 40;
    internal const int MostWords = 1_000;

    /// <summary>
    /// The folder with the Markdown articles, searched with its subfolders, and with files of synonyms such as
    /// <c>synonyms.en.txt</c>. Null reads none. Default null.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>
    /// The folder that keeps the index. Null keeps it in memory, which is right for some thousand articles. Default
    /// null.
    /// </summary>
    public string? IndexFolder { get; set; }

    /// <summary>
    /// The longest passage, in words, 40 to 1,000; a longer section is cut between sentences. Default 150.
    /// </summary>
    public int PassageWords { get; set; } = 150;

    /// <summary>How often the folder is looked at for changes, in seconds, 1 to 3,600. Default 5.</summary>
    public int RefreshSeconds { get; set; } = 5;

    /// <summary>
    /// The share of a question's telling words that a passage must have, 0 to 1, to be found at all, unless its meaning
    /// is near enough. Default 0.15.
    /// </summary>
    public double MinimumCoverage { get; set; } = 0.15;

    /// <summary>
    /// The cosine, 0 to 1, from which a passage is found by its meaning though it has none of the words. The built-in
    /// embedding's is the smaller, the less of the question's words it knows. Default 0.5.
    /// </summary>
    public double MinimumSimilarity { get; set; } = 0.5;
}
