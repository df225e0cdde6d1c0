namespace Steward.Activities.Privacy.Names;

/// <summary>Countries and cities whose names are made of ordinary words.</summary>
internal static class CountryNames
{
    private static readonly (string First, string Second)[] Pairs =
    [
        ("united", "states"), ("united", "kingdom"), ("united", "emirates"), ("south", "africa"), ("south", "korea"),
        ("north", "korea"), ("new", "zealand"), ("new", "york"), ("new", "guinea"), ("new", "jersey"),
        ("new", "caledonia"), ("new", "orleans"), ("new", "delhi"), ("czech", "republic"), ("saudi", "arabia"),
        ("sri", "lanka"), ("hong", "kong"), ("costa", "rica"), ("ivory", "coast"), ("burkina", "faso"),
        ("sierra", "leone"), ("puerto", "rico"), ("el", "salvador"), ("marshall", "islands"), ("cayman", "islands"),
        ("solomon", "islands"), ("cook", "islands"), ("virgin", "islands"), ("faroe", "islands"),
        ("falkland", "islands"), ("los", "angeles"), ("las", "vegas"), ("san", "francisco"), ("san", "diego"),
        ("central", "republic"), ("dominican", "republic"), ("cape", "town"), ("cape", "verde"), ("salt", "lake"),
        ("north", "carolina"), ("south", "carolina"), ("north", "dakota"), ("south", "dakota"), ("new", "mexico"),
        ("west", "virginia"), ("rhode", "island"), ("northern", "ireland"), ("san", "marino"), ("sao", "tome"),
        ("south", "sudan"), ("american", "samoa"), ("holy", "see"), ("isle", "man"), ("french", "guiana"),
        ("french", "polynesia"), ("equatorial", "guinea"), ("east", "timor"), ("great", "britain"),
    ];

    private static readonly Dictionary<string, string[]> Seconds = Pairs
        .GroupBy(pair => pair.First, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(
            group => group.Key, group => group.Select(pair => pair.Second).ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Seconds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gives both words of such a name the sense of a country.</summary>
    public static void Mark(TaggedText text)
    {
        for (var at = 0; at + 1 < text.Count; at++)
        {
            if (!text.Words[at + 1].Follows(Gap.Opens) && Lookup.TryGetValue(text.Letters(at), out var seconds)
                && text.SaysAny(at + 1, seconds))
            {
                text.Words[at] = text.Words[at] with { Sense = Sense.Country };
                text.Words[at + 1] = text.Words[at + 1] with { Sense = Sense.Country };
            }
        }
    }
}
