namespace Steward.Activities.Privacy.Names;

/// <summary>
/// Finds personal data that has no format: names of people, places and organisations, addresses, dates and ages, by
/// gazetteers, capitals and the words around. Each tagger leaves alone what an earlier one found.
/// </summary>
internal static class NameFinder
{
    private static readonly ITagger[] Taggers =
    [
        new AgeTagger(), new DateTagger(), new ZipTagger(), new MilitaryAddressTagger(), new AddressTagger(),
        new JobTagger(), new TitleTagger(), new IntroductionTagger(), new CapitalTagger(), new PlainNameTagger(),
        new NeighbourTagger(), new RepeatTagger(),
    ];

    /// <param name="text">The text, with blanks for what was found by its format.</param>
    public static IEnumerable<PersonalData> Find(string text)
    {
        foreach (var (start, length) in Stretches.Of(text))
        {
            var tagged = new TaggedText(length == text.Length ? text : text.Substring(start, length));
            foreach (var tagger in Taggers)
                tagger.Tag(tagged);
            foreach (var piece in tagged.Pieces())
                yield return piece with { Start = start + piece.Start };
        }
    }
}
