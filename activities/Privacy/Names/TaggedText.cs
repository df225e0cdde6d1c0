namespace Steward.Activities.Privacy.Names;

/// <summary>A text's words and what each was found to be.</summary>
internal sealed class TaggedText
{
    /// <summary>Longer runs of words are cut; nobody is called that.</summary>
    private const int FarApart = 4;

    private const int FewestUnknown = 3;

    private readonly PiiKind?[] kinds;

    public TaggedText(string text)
    {
        Text = text;
        Words = WordReader.Read(text);
        CountryNames.Mark(this);
        kinds = new PiiKind?[Words.Count];
        HasCase = Words.Where((word, at) => word.Shape is WordShape.Capital && !IsSpeaker(at)).Any()
            || (Words.Exists(word => word.Shape is WordShape.Upper or WordShape.Initial)
                && Words.Exists(word => word.Shape is WordShape.Lower));
        IsForeign = Foreign();
        IsShouted = !Words.Exists(word => word.Shape is WordShape.Lower);
    }

    public string Text { get; }

    public List<Word> Words { get; }

    /// <summary>Whether capitals tell anything.</summary>
    public bool HasCase { get; }

    public bool IsShouted { get; }

    /// <summary>Whether most of it is not English: then a word that English does not know is no name yet.</summary>
    public bool IsForeign { get; }

    public int Count => Words.Count;

    public PiiKind? this[int at] => kinds[at];

    public bool IsFree(int at) => kinds[at] is null;

    public ReadOnlySpan<char> Letters(int at) => Text.AsSpan(Words[at].Start, Words[at].Length);

    public bool Says(int at, string word) => at >= 0 && at < Count
        && Letters(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool SaysAny(int at, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Says(at, word))
                return true;
        }

        return false;
    }

    public void Tag(int from, int end, PiiKind kind)
    {
        for (var at = from; at < end; at++)
            kinds[at] ??= kind;
    }

    /// <summary>Runs of words of one kind, as pieces of the text.</summary>
    public IEnumerable<PersonalData> Pieces()
    {
        for (var at = 0; at < Count;)
        {
            if (kinds[at] is not { } kind)
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < Count && kinds[end] == kind && Joins(kind, end))
                end++;
            yield return new PersonalData(kind, Words[at].Start, Words[end - 1].End - Words[at].Start);
            at = end;
        }
    }

    /// <summary>A transcript has capitals for its speakers, whatever its speech is written like.</summary>
    private bool IsSpeaker(int at) => Words[at].Follows(Gap.Line) && at + 1 < Count && Words[at + 1].Follows(Gap.Colon);

    private bool Foreign()
    {
        int unknown = 0, english = 0;
        foreach (var word in Words)
        {
            unknown += word is { Shape: WordShape.Lower, Length: > 1, Sense: Sense.None } ? 1 : 0;
            english += word.Shape is WordShape.Lower && word.Is(Sense.English) ? 1 : 0;
        }

        return unknown >= FewestUnknown && unknown > english;
    }

    /// <summary>An address goes on over commas and lines; anything else ends there.</summary>
    private bool Joins(PiiKind kind, int at)
    {
        var gap = Words[at].Before;
        if (Words[at].Start - Words[at - 1].End > FarApart && kind is not PiiKind.Address)
            return false;
        return kind is PiiKind.Address
            ? (gap & (Gap.Masked | Gap.Quote)) is Gap.None
            : (gap & (Gap.Opens | Gap.Comma | Gap.Masked | Gap.Slash)) is Gap.None
                || kind is PiiKind.Date or PiiKind.BirthDate && (gap & (Gap.Masked | Gap.Line | Gap.Quote)) is Gap.None;
    }
}
