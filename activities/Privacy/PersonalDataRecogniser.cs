namespace Steward.Activities.Privacy;

/// <summary>
/// Finds personal data that has a format of its own, by format, check digits and the words around it. Numbers of orders,
/// items and parcels, zip codes and prices are none. Time grows with the text's length.
/// </summary>
public static class PersonalDataRecogniser
{
    /// <summary>Where two find the same characters, the one named first is right: it is the stricter.</summary>
    private static readonly IPersonalDataFinder[] Finders =
        [new EmailFinder(), new IbanFinder(), new CardFinder(), new NationalIdFinder(), new PhoneFinder()];

    /// <summary>What was found, in order, without overlaps.</summary>
    public static IReadOnlyList<PersonalData> Find(string text)
    {
        var folded = new FoldedText(text);
        var found = new SortedDictionary<int, PersonalData>();
        var taken = new bool[text.Length];
        foreach (var piece in Finders.SelectMany(finder => finder.Find(folded).OrderByDescending(item => item.Length)))
        {
            if (Array.IndexOf(taken, true, piece.Start, piece.Length) < 0)
            {
                found[piece.Start] = piece;
                Array.Fill(taken, true, piece.Start, piece.Length);
            }
        }

        return [.. found.Values];
    }
}
