namespace Steward.Activities.Privacy;

/// <summary>
/// The rules of national numbers, as each country publishes them. Arguments are capital letters and digits alone.
/// </summary>
internal static class NationalIds
{
    private const string SpanishLetters = "TRWAGMYFPDXBNJZSQVHLCKE";
    private const string ItalianMonths = "ABCDEHLMPRST";
    private static readonly int[] PolishWeights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1];

    /// <summary>
    /// What an odd place of an Italian tax code counts, for 0–9 and, from the eleventh on, A–Z (0–9 count as A–J).
    /// </summary>
    private static readonly int[] ItalianOdd =
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

    /// <summary>No group is all zeros, and 666 is never issued; 9xx are taxpayer numbers.</summary>
    public static bool IsUnitedStates(string id) =>
        id[..3] is not ("000" or "666") && id[3..5] != "00" && id[5..] != "0000";

    public static bool IsUnitedKingdom(string id) =>
        !"DFIQUV".Contains(id[0]) && !"DFIOQUV".Contains(id[1])
        && id[..2] is not ("BG" or "GB" or "KN" or "NK" or "NT" or "TN" or "ZZ");

    public static bool IsSpain(string id)
    {
        var number = "XYZ".IndexOf(id[0]) is >= 0 and var foreign ? foreign + id[1..8] : id[..8];
        return SpanishLetters[int.Parse(number) % 23] == id[8];
    }

    public static bool IsFrance(string id)
    {
        var number = id[..13]
            .Replace("2A", "19", StringComparison.Ordinal)
            .Replace("2B", "18", StringComparison.Ordinal);
        return number.All(char.IsAsciiDigit) && 97 - (long.Parse(number) % 97) == int.Parse(id[13..]);
    }

    /// <summary>Of the first ten digits exactly one comes two or three times (rules of 2007 and 2016).</summary>
    public static bool IsGermany(string id)
    {
        var repeated = id[..10].GroupBy(digit => digit).Where(group => group.Count() > 1).ToList();
        return repeated is [var only] && only.Count() <= 3 && Checksums.Mod1110(id);
    }

    public static bool IsItaly(string id)
    {
        var sum = id[..15].Select((letter, at) => at % 2 == 0 ? ItalianOdd[Place(letter)] : Place(letter)).Sum();
        return ItalianMonths.Contains(id[8]) && 'A' + (sum % 26) == id[15];
    }

    /// <summary>People born since 2000 have a 2 before the number when the key is made.</summary>
    public static bool IsBelgium(string id)
    {
        var number = long.Parse(id.AsSpan(0, 9));
        var key = int.Parse(id.AsSpan(9));
        return 97 - (number % 97) == key || 97 - ((2_000_000_000 + number) % 97) == key;
    }

    public static bool IsPoland(string id) =>
        id.Zip(PolishWeights, (digit, weight) => (digit - '0') * weight).Sum() % 10 == 0
        && int.Parse(id.AsSpan(2, 2)) % 20 is >= 1 and <= 12
        && int.Parse(id.AsSpan(4, 2)) is >= 1 and <= 31;

    private static int Place(char letter) => char.IsAsciiDigit(letter) ? letter - '0' : letter - 'A';
}
