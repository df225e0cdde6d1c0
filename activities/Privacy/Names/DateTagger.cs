namespace Steward.Activities.Privacy.Names;

/// <summary>
/// Finds dates and weekdays: 4/21/1985, 1985-04-21 10:00, 21 April 1985, Monday, and years behind a preposition.
/// </summary>
internal sealed class DateTagger : ITagger
{
    private const int BirthReach = 5;

    private static readonly string[] BeforeYear =
        ["in", "during", "since", "until", "till", "from", "by", "of", "before", "after", "born", "year"];

    public void Tag(TaggedText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            var length = LengthAt(text, at);
            text.Tag(at, at + length, IsBirth(text, at) ? PiiKind.BirthDate : PiiKind.Date);
            at += Math.Max(0, length - 1);
        }
    }

    private static bool IsBirth(TaggedText text, int at)
    {
        for (var place = at - 1; place >= Math.Max(0, at - BirthReach); place--)
        {
            if (text.SaysAny(place, ["born", "birth", "dob", "birthday", "birthdate"]))
                return true;
        }

        return false;
    }

    private static int LengthAt(TaggedText text, int at)
    {
        var word = text.Words[at];
        if (word.IsNumber)
            return Numeric(text, at) is var digits and > 0 ? digits : Named(text, at);
        if (word.Is(Sense.Weekday))
            return !text.HasCase || word.IsCapital ? 1 : 0;
        return word.Is(Sense.Month) && (word.IsCapital || !text.HasCase) && IsDayOrYear(text, at + 1)
            ? MonthFirst(text, at)
            : 0;
    }

    private static int Numeric(TaggedText text, int at)
    {
        if (at + 2 < text.Count && text.Words[at + 1] is { IsNumber: true, Length: <= 2 } middle
            && text.Words[at + 2] is { IsNumber: true } last
            && middle.Before == last.Before && middle.Before is Gap.Slash or Gap.Hyphen or Gap.Stop or Gap.Dot
            && (text.Words[at].Length, last.Length) is (4, <= 2) or ( <= 2, 4) or ( <= 2, 2)
            && (last.Length == 4 || text.Words[at].Length == 4 || middle.Before is Gap.Slash))
        {
            return 3 + Clock(text, at + 3);
        }

        return text.Words[at].Length == 4 && text.Letters(at)[0] is '1' or '2'
            && int.Parse(text.Letters(at)) is >= 1900 and <= 2099
            && (text.SaysAny(at - 1, BeforeYear) && (at + 1 == text.Count || !IsGluedNumber(text, at + 1))) ? 1 : 0;
    }

    private static bool IsGluedNumber(TaggedText text, int at) =>
        text.Words[at].IsNumber && text.Words[at].Follows(Gap.Hyphen | Gap.Slash);

    private static int Clock(TaggedText text, int at)
    {
        var count = 0;
        while (at + count < text.Count && count < 3 && text.Words[at + count] is { IsNumber: true, Length: 2 } part
            && (count == 0 ? part.Before is Gap.Space or Gap.None : part.Before is Gap.Colon))
        {
            count++;
        }

        return count >= 2 ? count : 0;
    }

    /// <summary>21 April 1985, 3rd of May.</summary>
    private static int Named(TaggedText text, int at)
    {
        var month = text.Says(at + 1, "of") ? at + 2 : at + 1;
        if (month >= text.Count || !text.Words[month].Is(Sense.Month) || text.Words[at].Length > 2)
            return 0;
        return month + 1 < text.Count && text.Words[month + 1] is { IsNumber: true, Length: 4 }
            ? month + 2 - at
            : month + 1 - at;
    }

    private static int MonthFirst(TaggedText text, int at) =>
        at + 2 < text.Count && text.Words[at + 2] is { IsNumber: true, Length: 4 } && text.Words[at + 1].Length <= 2
            ? 3
            : 2;

    private static bool IsDayOrYear(TaggedText text, int at) =>
        at < text.Count && text.Words[at] is { IsNumber: true, Length: <= 2 or 4 } && !text.Words[at].Opens;
}
