namespace Steward.Activities.Policies;

/// <summary>Something wrong with a policy file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">From 1.</param>
/// <param name="Path">Where in the document, such as <c>actions[3].tier</c>; empty for the document itself.</param>
/// <param name="Message">The value, the rule and the remedy.</param>
public sealed record PolicyFault(string File, int Line, string Path, string Message)
{
    public override string ToString() =>
        Path.Length == 0 ? $"{File}:{Line} {Message}" : $"{File}:{Line} {Path} {Message}";
}
