namespace Steward.Activities.Knowledge.Ingest;

/// <summary>Something wrong with an article file.</summary>
/// <param name="File">The file's path.</param>
/// <param name="Line">From 1.</param>
/// <param name="Message">The thing, its value, the rule and the remedy.</param>
public sealed record ArticleFault(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line} {Message}";
}
