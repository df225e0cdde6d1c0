using System.Globalization;

namespace Steward.Activities.Privacy;

/// <summary>Signs that look like others, or like nothing.</summary>
internal static class LookAlikes
{
    /// <summary>Cyrillic and Greek letters and the Latin ones they look like.</summary>
    private const string Foreign = "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ";
    private const string Latin = "ABESIJKMHOPCTYXaesijopcyxdqwhABEZHIKMNOPTYXovp";

    /// <summary>The folded text, and where each of its characters stood.</summary>
    /// <param name="parts">Whether what nobody sees becomes a space, or nothing.</param>
    public static (string Text, int[] Origin) Fold(string text, bool parts)
    {
        var letters = new char[text.Length];
        var origin = new int[text.Length];
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var hidden = IsInvisible(text[at]);
            if (hidden && !parts)
                continue;
            origin[count] = at;
            letters[count++] = hidden ? ' ' : One(text[at]);
        }

        MakeLatin(letters.AsSpan(0, count));
        return (new string(letters, 0, count), origin);
    }

    public static bool HasInvisible(string text) => !System.Text.Ascii.IsValid(text) && text.Any(IsInvisible);

    /// <summary>Joiners, marks of direction, soft hyphens.</summary>
    private static bool IsInvisible(char letter) =>
        letter >= '\u00ad' && char.GetUnicodeCategory(letter) is UnicodeCategory.Format;

    private static char One(char letter) => letter switch
    {
        < '\u0080' => letter,
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\u00b7' => '-',
        '\u00a0' or (>= '\u2000' and <= '\u200a') or '\u202f' or '\u205f' or '\u3000' => ' ',
        >= '\uff01' and <= '\uff5e' => (char)(letter - 0xfee0),
        '\u2018' or '\u2019' => '\'',
        _ when char.IsDigit(letter) => (char)('0' + (int)CharUnicodeInfo.GetNumericValue(letter)),
        _ => letter,
    };

    /// <summary>Only in a word that has Latin letters or digits too: a Greek word stays Greek.</summary>
    private static void MakeLatin(Span<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            var mixed = false;
            var foreign = false;
            for (; end < text.Length && !char.IsWhiteSpace(text[end]); end++)
            {
                mixed |= char.IsAsciiLetterOrDigit(text[end]);
                foreign |= text[end] > '\u0370' && Foreign.Contains(text[end]);
            }

            for (var place = at; mixed && foreign && place < end; place++)
            {
                var alike = text[place] > '\u0370' ? Foreign.IndexOf(text[place]) : -1;
                if (alike >= 0)
                    text[place] = Latin[alike];
            }

            at = end + 1;
        }
    }
}
