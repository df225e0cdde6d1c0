using System.Globalization;
using System.Text.RegularExpressions;

namespace Steward.Activities.Understanding.Slots;

/// <summary>Dates in English words or in figures; relative ones from the day on which the message was written.</summary>
internal static partial class DateWords
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const int DaysInWeek = 7;

    /// <summary>A date without a year is the nearest one: the year turns half a year away.</summary>
    private const int HalfAYear = 183;

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;
    private static readonly string[] Numbers =
        ["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static IEnumerable<DateOnly> In(string text, SlotContext context) =>
        Pattern().Matches(text).Select(match => Read(match, context)).OfType<DateOnly>();

    private static DateOnly? Read(Match match, SlotContext context)
    {
        var today = context.Today;
        if (match.Groups["near"] is { Success: true } near)
            return today.AddDays(Near(near.Value));
        if (match.Groups["count"] is { Success: true } count)
            return Away(today, Count(count.Value), match.Groups["span"].Value, match.Groups["ago"].Success);
        if (match.Groups["weekday"] is { Success: true } weekday)
            return Weekday(today, weekday.Value, match.Groups["which"].Value);
        if (match.Groups["iso"] is { Success: true } iso)
            return DateOnly.TryParseExact(iso.Value, "yyyy-MM-dd", out var date) ? date : null;
        if (match.Groups["month"] is { Success: true } month)
            return Whole(today, match.Groups["year"].Value, Month(month.Value), match.Groups["day"].Value);
        var (first, second) = (match.Groups["first"].Value, match.Groups["second"].Value);
        var dayFirst = !context.MonthFirst || match.Groups["dot"].Success;
        return dayFirst
            ? Whole(today, match.Groups["year"].Value, int.Parse(second), first)
            : Whole(today, match.Groups["year"].Value, int.Parse(first), second);
    }

    private static int Near(string words) => words.ToLowerInvariant().Split(' ')[0] switch
    {
        "today" or "tonight" => 0,
        "tomorrow" => 1,
        "yesterday" => -1,
        _ => words.EndsWith("tomorrow", StringComparison.OrdinalIgnoreCase) ? 2 : -2,
    };

    private static int Count(string word) =>
        int.TryParse(word, out var number)
            ? number
            : Math.Max(1, Array.IndexOf(Numbers, word.ToLowerInvariant()));

    private static DateOnly Away(DateOnly today, int count, string span, bool ago)
    {
        var signed = ago ? -count : count;
        return char.ToLowerInvariant(span[0]) switch
        {
            'd' => today.AddDays(signed),
            'w' => today.AddDays(signed * DaysInWeek),
            'm' => today.AddMonths(signed),
            _ => today.AddYears(signed),
        };
    }

    /// <summary>"Friday" and "next Friday" lie ahead, "last Friday" behind; today is never meant by its name.</summary>
    private static DateOnly Weekday(DateOnly today, string name, string which)
    {
        var day = (int)Enum.GetValues<DayOfWeek>()
            .First(d => d.ToString().StartsWith(name[..3], StringComparison.OrdinalIgnoreCase));
        var ahead = (((day - (int)today.DayOfWeek) + DaysInWeek - 1) % DaysInWeek) + 1;
        return today.AddDays(which.StartsWith("l", StringComparison.OrdinalIgnoreCase) && ahead != DaysInWeek
            ? ahead - DaysInWeek
            : which.StartsWith("l", StringComparison.OrdinalIgnoreCase) ? -DaysInWeek : ahead);
    }

    private static int Month(string name) =>
        Array.FindIndex(Months, month => month.Length > 0 && name.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1;

    private static DateOnly? Whole(DateOnly today, string year, int month, string day)
    {
        var number = int.Parse(day);
        if (year.Length > 0)
            return Valid(int.Parse(year) + (year.Length == 2 ? 2000 : 0), month, number);
        return new[] { today.Year - 1, today.Year, today.Year + 1 }
            .Select(candidate => Valid(candidate, month, number))
            .OfType<DateOnly>()
            .Where(date => Math.Abs(date.DayNumber - today.DayNumber) <= HalfAYear)
            .Select(date => (DateOnly?)date)
            .FirstOrDefault();
    }

    private static DateOnly? Valid(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    [GeneratedRegex(
        @"\b(?<near>(the )?day after tomorrow|(the )?day before yesterday|today|tonight|tomorrow|yesterday)\b" +
        @"|\bin (?<count>\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten) (?<span>days?|weeks?|months?|years?)\b" +
        @"|\b(?<count>\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten) (?<span>days?|weeks?|months?|years?) (?<ago>ago)\b" +
        @"|\b((?<which>next|last|this|on) )(?<weekday>(mon|tues|wednes|thurs|fri|satur|sun)day)\b" +
        @"|\b(?<iso>(19|20)\d{2}-\d{2}-\d{2})\b" +
        @"|\b(?<day>\d{1,2})(st|nd|rd|th)?( of)? (?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?,?( (?<year>(19|20)\d{2}))?\b" +
        @"|\b(?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\.? (?<day>\d{1,2})(st|nd|rd|th)?\b(,? (?<year>(19|20)\d{2}))?" +
        @"|(?<![\d/.])(?<first>\d{1,2})/(?<second>\d{1,2})(/(?<year>(19|20)\d{2}|\d{2}))?(?![\d/])" +
        @"|(?<![\d.])(?<first>\d{1,2})(?<dot>\.)(?<second>\d{1,2})\.(?<year>(19|20)\d{2})\b",
        Options, 1000)]
    private static partial Regex Pattern();
}
