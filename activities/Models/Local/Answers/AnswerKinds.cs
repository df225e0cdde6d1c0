using System.Text.RegularExpressions;

namespace Steward.Activities.Models.Local.Answers;

/// <summary>
/// Reads from a question's own words what it asks for, and from a sentence whether it has such a thing to say.
/// </summary>
internal static partial class AnswerKinds
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const int Milliseconds = 1000;

    public static AnswerKind Of(string question) =>
        AsksDuration().IsMatch(question) ? AnswerKind.Duration
        : AsksMoment().IsMatch(question) ? AnswerKind.Moment
        : AsksMoney().IsMatch(question) ? AnswerKind.Money
        : AsksNumber().IsMatch(question) ? AnswerKind.Number
        : AsksWhether().IsMatch(question) ? AnswerKind.Whether
        : AnswerKind.Other;

    public static bool Has(this AnswerKind kind, string sentence) => kind switch
    {
        AnswerKind.Duration => HasDuration().IsMatch(sentence),
        AnswerKind.Moment => HasDuration().IsMatch(sentence) || HasMoment().IsMatch(sentence),
        AnswerKind.Money => HasMoney().IsMatch(sentence),
        AnswerKind.Number => HasNumber().IsMatch(sentence),
        AnswerKind.Whether => HasWhether().IsMatch(sentence),
        _ => false,
    };

    [GeneratedRegex(@"\bhow (long|fast|quick(ly)?|soon|many (days|weeks))\b", Options, Milliseconds)]
    private static partial Regex AsksDuration();

    [GeneratedRegex(@"\b(when|what age|what time|hours)\b", Options, Milliseconds)]
    private static partial Regex AsksMoment();

    [GeneratedRegex(@"\b(costs?|price of|fees?|free|how much (is|are|does|do|for))\b", Options, Milliseconds)]
    private static partial Regex AsksMoney();

    [GeneratedRegex(
        @"\bhow (many|often|much|big|bright|heavy|large|tall|high|wide|far)\b|\b(what|which) (size|amount|number)",
        Options,
        Milliseconds)]
    private static partial Regex AsksNumber();

    [GeneratedRegex(
        @"^\W*(can|do|does|is|are|will|may|could|should|did|would|am|has|have)\b|\b(can|could|may|do|should) (i|you|we)\b",
        Options, Milliseconds)]
    private static partial Regex AsksWhether();

    [GeneratedRegex(
        @"\b(\d+|an?|one|two|three|four|five|six|seven|ten|thirty)[- ]?(to \d+ )?(business |full )?"
        + @"(day|week|month|year|hour|minute|second)|\b(at once|straight away|around the clock|same day)\b",
        Options,
        Milliseconds)]
    private static partial Regex HasDuration();

    [GeneratedRegex(
        @"\d [ap]\.m\b|\b(January|February|March|April|May|June|July|August|September|October|November|December|"
        + @"(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|as long as|when)\b",
        Options,
        Milliseconds)]
    private static partial Regex HasMoment();

    [GeneratedRegex(@"[$€£]|\b(USD|EUR|GBP|free|percent|fees?)\b", Options, Milliseconds)]
    private static partial Regex HasMoney();

    [GeneratedRegex(@"\d|\b(once|twice|one|two|three|four|five|six|ten|dozen)\b", Options, Milliseconds)]
    private static partial Regex HasNumber();

    [GeneratedRegex(@"\b(can|cannot|not|no|never|may|must|only|accept|are|is)\b", Options, Milliseconds)]
    private static partial Regex HasWhether();
}
