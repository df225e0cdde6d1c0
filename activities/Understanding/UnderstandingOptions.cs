namespace Steward.Activities.Understanding;

/// <summary>Section <c>Understanding</c>.</summary>
public sealed class UnderstandingOptions
{
    public const string Section = "Understanding";

    /// <summary>
    /// Labelled examples the intent classifier is trained from at start: JSON lines of <c>{"text","intent"}</c>.
    /// Required; a relative path is from the working directory.
    /// </summary>
    public string ExamplesFile { get; set; } = string.Empty;

    /// <summary>
    /// Where the trained classifier is kept between starts; another version there is replaced. Default: nowhere, so that
    /// every start trains.
    /// </summary>
    public string ModelFile { get; set; } = string.Empty;

    /// <summary>
    /// Seconds between two looks at whether the examples or the model have changed: a retrained model is taken without
    /// a restart. Default 5; 0 never looks.
    /// </summary>
    public int ReloadSeconds { get; set; } = 5;

    /// <summary>Calibrated probability below which a message is out of scope, 0 to 1. Default 0.30.</summary>
    public double OutOfScopeBelow { get; set; } = 0.30;

    /// <summary>Characters of a message that are read; the rest cannot change its labels. Default 8,000.</summary>
    public int ReadCharacters { get; set; } = 8_000;

    /// <summary>
    /// The IANA zone in which customers' days are counted: what day "tomorrow" is. Default <c>Etc/UTC</c>.
    /// </summary>
    public string Zone { get; set; } = "Etc/UTC";
}
