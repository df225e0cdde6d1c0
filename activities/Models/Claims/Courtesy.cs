using System.Text.RegularExpressions;

namespace Steward.Activities.Models.Claims;

/// <summary>
/// Sentences that state nothing: courtesies made of nothing but courteous words, and questions for what the desk may
/// ask for, in words of its own or of the customer.
/// </summary>
internal static partial class Courtesy
{
    private const string Courteous = """
        hello hi hey dear good morning afternoon evening day thank thanks sorry apologize apologise apologies apology
        inconvenience trouble wait delay hear frustrating frustration confusion welcome course happy glad pleased
        pleasure help assist assistance further else today question questions contacting reaching writing message
        patience understanding please let know anything feel free ask touch regards best kind great sure okay ok
        concern feedback reply look forward hearing back soon nice wonderful
        """;

    private const string Asked = """
        could can would will may which what who where when how do did are is shall send tell give share confirm provide
        name names email e-mail mail address zip postal post code phone number numbers order orders item items product
        products article colour color size reason account card payment method last digits first full date photo
        picture details detail mean meant refer referring speak talk describe happened happens see error message
        prefer like want need problem issue exactly check verify identity spell
        """;

    private static readonly HashSet<string> CourteousWords = Words(Courteous);

    private static readonly HashSet<string> AskedWords = [.. CourteousWords, .. Words(Asked)];

    /// <param name="sentence">One sentence.</param>
    /// <param name="heard">The customer's own words, in lower case.</param>
    public static bool StatesNothing(string sentence, IReadOnlySet<string> heard)
    {
        var said = sentence.Trim();
        var words = Word().Matches(said).Select(match => match.Value.ToLowerInvariant()).ToList();
        var telling = words.Where(word => !IsLittle(word)).ToList();
        if (words.Count == 0 || telling.Exists(word => word.Any(char.IsDigit) && !heard.Contains(word)))
            return false;
        return said.EndsWith('?')
            ? Question().IsMatch(said) && telling.TrueForAll(word => AskedWords.Contains(word) || heard.Contains(word))
            : telling.Count > 0 && telling.TrueForAll(CourteousWords.Contains)
                && !words.Exists(word => ClaimWords.MarkOf(word).HasFlag(ClaimMark.Denial));
    }

    public static IReadOnlySet<string> Heard(IEnumerable<string> messages) =>
        messages.SelectMany(message => Word().Matches(message)).Select(match => match.Value.ToLowerInvariant())
            .ToHashSet(StringComparer.Ordinal);

    private static bool IsLittle(string word) => Little().IsMatch(word);

    private static HashSet<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"#?[\p{L}\p{Nd}]+(?:['’_-][\p{L}\p{Nd}]+)*", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"^(i|i'm|i’m|me|my|we|us|our|you|you're|you’re|your|it|its|this|that|these|those|the|a|an|and|or|of|to|for|in|on"
        + @"|with|at|by|from|as|am|are|is|was|be|been|have|has|had|do|so|very|much|there|here|any|more|if|about|again"
        + @"|to|we're|i'll|i’ll|will|would|can|could|may|not|no|but|just|also|too|one)$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Little();

    /// <summary>One question that asks: not one that tells first and asks then.</summary>
    [GeneratedRegex(
        @"^(could|can|would|which|what|who|where|when|how|do|did|is|are|may|shall|please)\b[^.!?]{0,200}\?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Question();
}
