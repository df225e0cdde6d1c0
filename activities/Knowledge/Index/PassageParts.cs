namespace Steward.Activities.Knowledge.Index;

/// <summary>The parts of a passage whose terms are looked up.</summary>
public static class PassageParts
{
    public const string Title = "title";
    public const string Heading = "heading";
    public const string Text = "text";

    public static IReadOnlyList<string> All { get; } = [Title, Heading, Text];
}
