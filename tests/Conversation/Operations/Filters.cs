using System.Text.RegularExpressions;
using Steward.Conversation.Tests.EndToEnd;

namespace Steward.Conversation.Tests.Operations;

/// <summary>The list filters of the manual, as operators copy them.</summary>
internal static partial class Filters
{
    /// <summary>Question and filter, in the manual's order.</summary>
    public static IReadOnlyDictionary<string, string> Documented { get; } =
        Row().Matches(File.ReadAllText(Path.Combine(Checkout.Root, "docs", "operations.md"))).ToDictionary(
            row => row.Groups["question"].Value.Trim(), row => row.Groups["filter"].Value, StringComparer.Ordinal);

    /// <summary>The filter with another moment in place of the manual's.</summary>
    public static string At(string filter, DateTimeOffset moment) =>
        Moment().Replace(filter, $"'{moment.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}'");

    [GeneratedRegex(@"^\| (?<question>[^|]+\?) \| `(?<filter>[^`]+)` \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Row();

    [GeneratedRegex(@"'\d{4}-\d\d-\d\dT[^']+'", RegexOptions.None, 1_000)]
    private static partial Regex Moment();
}
