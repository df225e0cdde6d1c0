using System.Runtime.InteropServices;

namespace Steward.Activities.Privacy.Names;

/// <summary>What speaks for a run of capital words being a name.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct NameEvidence
{
    private int strong;
    private int weak;
    private int people;
    private int places;
    private int nationalities;
    private int products;
    private int length;
    private bool hasForm;
    private bool opens;
    private bool isFollowed;
    private bool isLine;
    private bool isLabel;
    private bool isShouted;

    public static NameEvidence Of(TaggedText text, int start, int end)
    {
        var evidence = new NameEvidence
        {
            length = end - start,
            opens = text.Words[start].Opens,
            isFollowed = IsFollowed(text, end),
            isLine = start > 0 && text.Words[start].Follows(Gap.Line)
                && (end == text.Count || text.Words[end].Follows(Gap.Line)),
        };
        evidence.isLabel = end < text.Count && text.Words[end].Follows(Gap.Colon);
        evidence.isShouted = true;
        for (var at = start; at < end; at++)
            evidence.Add(text, at);
        return evidence;
    }

    /// <summary>What the run is; null for nothing personal.</summary>
    public readonly PiiKind? Kind()
    {
        if (strong == 0 && products > 0)
            return null;
        if (nationalities > 0 && strong == 0)
            return length == nationalities ? PiiKind.Nationality : weak > 0 ? PiiKind.Organisation : null;
        if (strong > 0)
            return hasForm ? PiiKind.Organisation : places > people ? PiiKind.Place : PiiKind.Person;
        if (weak > 0 && 2 * weak >= length && (!opens || length > 1 || isFollowed))
            return places > people ? PiiKind.Place : PiiKind.Person;
        return length > 1 && !isShouted && !isLabel && (hasForm || isLine || !opens) ? PiiKind.Organisation : null;
    }

    private void Add(TaggedText text, int at)
    {
        var word = text.Words[at];
        isShouted &= word.Shape is WordShape.Upper;
        hasForm |= word.Is(Sense.OrganisationForm);
        people += word.Is(Sense.Given | Sense.Surname) ? 1 : 0;
        places += word.Is(Sense.Place | Sense.Country) ? 1 : 0;
        nationalities += word.Is(Sense.Nationality) ? 1 : 0;
        products += word.Is(Sense.Product) ? 1 : 0;
        if (word.IsStrange && word.Length > 1 && !IsAcronym(text, at)
            && (!text.IsForeign || word.Is(Sense.AnyName)))
            strong++;
        else if (word.Is(Sense.AnyName) && !word.Is(Sense.Product))
            weak++;
    }

    private static bool IsAcronym(TaggedText text, int at) =>
        text.Words[at] is { Length: <= 5 } word && !word.Is(Sense.AnyName)
        && (word is { Shape: WordShape.Upper, Length: <= 4 }
            || (text.Text[word.End - 1] is 's' && char.IsUpper(text.Text[word.End - 2])));

    /// <summary>Somebody does something, or has something: "Rose says", "Grant's", "Mark, I".</summary>
    private static bool IsFollowed(TaggedText text, int end)
    {
        if (end >= text.Count)
            return true;
        var next = text.Words[end];
        return next.Is(Sense.Predicate) && next.Shape is WordShape.Lower
            || next.Follows(Gap.Apostrophe) && text.Says(end, "s")
            || next.Follows(Gap.Line | Gap.Comma);
    }
}
