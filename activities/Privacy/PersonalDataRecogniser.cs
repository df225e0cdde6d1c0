using Steward.Activities.Privacy.Names;

namespace Steward.Activities.Privacy;

/// <summary>
/// Finds personal data: by format and check digits where it has a format, else by gazetteers, capitals and the words
/// around it. Numbers of orders, items and parcels, and prices are none. Time grows with the text's length.
/// </summary>
public static class PersonalDataRecogniser
{
    /// <summary>What was found, in order, without overlaps.</summary>
    public static IReadOnlyList<PersonalData> Find(string text)
    {
        var found = new SortedDictionary<int, PersonalData>();
        var rest = FormattedData.Take(TokenText.Blanked(text), found);
        var letters = rest.ToCharArray();
        foreach (var piece in NameFinder.Find(rest))
        {
            found[piece.Start] = piece;
            Array.Fill(letters, FormattedData.Blank, piece.Start, piece.Length);
        }

        // A number that touched a name can be seen only once the name is out of the way.
        FormattedData.TakeMore(new string(letters), found);
        return [.. found.Values];
    }
}
