namespace Steward.Activities.Privacy.Names;

/// <summary>Finds ages: "21 year old", "64 years old", "age of 54", "aged 30", "26 y/o", "I'll turn 23".</summary>
internal sealed class AgeTagger : ITagger
{
    public void Tag(TaggedText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (text.Words[at] is { IsNumber: true, Length: <= 3 } && (IsYearsOld(text, at + 1) || IsAged(text, at)))
                text.Tag(at, at + 1, PiiKind.Age);
        }
    }

    private static bool IsYearsOld(TaggedText text, int at) =>
        (text.SaysAny(at, ["year", "years", "yr", "yrs", "months"]) && text.SaysAny(at + 1, ["old", "olds"]))
        || text.SaysAny(at, ["yo", "yr-old"])
        || (text.Says(at, "y") && text.Says(at + 1, "o"));

    private static bool IsAged(TaggedText text, int at) =>
        !text.SaysAny(at + 1, ["days", "weeks", "months", "hours", "minutes", "times"])
        && (text.SaysAny(at - 1, ["aged", "age", "turned", "turn", "turning"])
            || (text.Says(at - 1, "of") && text.Says(at - 2, "age"))
            || (text.Says(at - 1, "is") && text.Says(at - 2, "age")));
}
