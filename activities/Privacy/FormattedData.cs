namespace Steward.Activities.Privacy;

/// <summary>Finds personal data that has a format, by format, check digits and the words around it.</summary>
internal static class FormattedData
{
    /// <summary>No part of any format, and no letter or digit.</summary>
    public const char Blank = '\u0001';

    /// <summary>A bound on the work that a text made to be costly can ask for.</summary>
    private const int MostRounds = 4;

    private const int FewestDigits = 5;

    /// <summary>Where two find the same characters, the one named first is right: it is the stricter.</summary>
    private static readonly IPersonalDataFinder[] Finders =
    [
        new UrlFinder(), new EmailFinder(), new WalletFinder(), new IbanFinder(), new CardFinder(),
        new NationalIdFinder(), new AnnouncedNumberFinder(), new IpFinder(), new PhoneFinder(),
    ];

    /// <summary>What people say digit by digit.</summary>
    private static readonly IPersonalDataFinder[] SpokenFinders =
        [new CardFinder(), new AnnouncedNumberFinder(), new NationalIdFinder(), new SpokenPhoneFinder()];

    /// <summary>Adds what is found and answers the text with blanks in its place.</summary>
    public static string Take(string text, SortedDictionary<int, PersonalData> found)
    {
        var letters = text.ToCharArray();
        var rest = new FoldedText(text);
        for (var round = 0; round < MostRounds && (round == 0 || MayHoldMore(rest)); round++)
        {
            // What touches a piece can be seen only once the piece is out of the way.
            if (!Take(letters, rest, Finders, found))
                break;
            rest = new FoldedText(new string(letters));
        }

        if (LookAlikes.HasInvisible(text))
            Take(letters, new FoldedText(new string(letters), parts: true), Finders, found);
        var left = new string(letters);
        if (SpokenDigits.Read(left) is not { } spoken)
            return left;
        Take(letters, spoken, SpokenFinders, found);
        return new string(letters);
    }

    /// <summary>The same for a text in which something was found, and which may hold no more.</summary>
    public static void TakeMore(string text, SortedDictionary<int, PersonalData> found)
    {
        if (found.Count > 0 && MayHoldMore(new FoldedText(text)))
            Take(text, found);
    }

    private static bool MayHoldMore(FoldedText rest) => rest.Digits >= FewestDigits || rest.Has('@');

    /// <summary>Puts blanks where something was found; answers whether anything was.</summary>
    private static bool Take(
        char[] letters, FoldedText folded, IPersonalDataFinder[] finders, SortedDictionary<int, PersonalData> found)
    {
        var any = false;
        foreach (var finder in finders)
        {
            foreach (var piece in LongestFirst(finder.Find(folded)))
            {
                var original = folded.Original(piece);
                if (Array.IndexOf(letters, Blank, original.Start, original.Length) >= 0)
                    continue;
                found[original.Start] = original;
                Array.Fill(letters, Blank, original.Start, original.Length);
                any = true;
            }
        }

        return any;
    }

    private static IEnumerable<PersonalData> LongestFirst(IEnumerable<PersonalData> pieces)
    {
        if (pieces is Array { Length: 0 })
            return pieces;
        var sorted = pieces.ToList();
        if (sorted.Count > 1)
            sorted.Sort((one, other) => other.Length.CompareTo(one.Length));
        return sorted;
    }
}
