using System.CommandLine;

namespace Steward.Starters.Cli.Labels;

internal static class LabelArgument
{
    public static Argument<string> Create() => new("label")
    {
        Description = "The entry's id, as `labels list` shows it",
    };
}
