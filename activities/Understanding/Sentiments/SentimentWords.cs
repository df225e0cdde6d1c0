using System.Net;
using System.Text.RegularExpressions;

namespace Steward.Activities.Understanding.Sentiments;

/// <summary>Words, emoticons, emoji and marks as the sentiment reads them.</summary>
internal static partial class SentimentWords
{
    public static IReadOnlyList<string> Of(string text) =>
        [.. Part().Matches(WebUtility.HtmlDecode(text)).Select(match => match.Value.Replace('’', '\''))];

    [GeneratedRegex(
        @"(https?://|www\.)\S+|[:;=xX8][-o*']?[)\](\[dDpP/\\|@3<>]+|<3|[\w'’]+|[!?]+|[.,;]|\p{So}|[\uD83C-\uD83E][\uDC00-\uDFFF]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
