namespace Steward.Activities.Privacy;

/// <summary>
/// Finds personal data that has a format of its own, by format, check digits and the words around it. Numbers of
/// orders,
/// items and parcels, zip codes and prices are none. Time grows with the text's length.
/// </summary>
public static class PersonalDataRecogniser
{
    /// <summary>A bound on the work that a text made to be costly can ask for.</summary>
    private const int MostRounds = 4;

    /// <summary>No part of any format, and no letter or digit.</summary>
    private const char Blank = '\u0001';

    /// <summary>Where two find the same characters, the one named first is right: it is the stricter.</summary>
    private static readonly IPersonalDataFinder[] Finders =
        [new EmailFinder(), new IbanFinder(), new CardFinder(), new NationalIdFinder(), new PhoneFinder()];

    /// <summary>What was found, in order, without overlaps.</summary>
    public static IReadOnlyList<PersonalData> Find(string text)
    {
        var found = new SortedDictionary<int, PersonalData>();
        var rest = text;
        var before = -1;
        for (var round = 0; round < MostRounds && before < found.Count; round++)
        {
            // What touches a piece can be seen only once the piece is out of the way.
            before = found.Count;
            rest = Take(rest, found);
        }

        return [.. found.Values];
    }

    /// <summary>Adds what is found and answers the text with blanks in its place.</summary>
    private static string Take(string text, SortedDictionary<int, PersonalData> found)
    {
        var folded = new FoldedText(text);
        var rest = text.ToCharArray();
        foreach (var piece in Finders.SelectMany(finder => finder.Find(folded).OrderByDescending(item => item.Length)))
        {
            if (Array.IndexOf(rest, Blank, piece.Start, piece.Length) < 0)
            {
                found[piece.Start] = piece;
                Array.Fill(rest, Blank, piece.Start, piece.Length);
            }
        }

        return new string(rest);
    }
}
