using System.Text.RegularExpressions;

namespace Steward.Activities.Privacy;

/// <summary>Finds national identity, insurance and tax numbers of people, by format and check digit.</summary>
internal sealed partial class NationalIdFinder : IPersonalDataFinder
{
    private const int FewestDigits = 5;

    private static readonly (Regex Format, Func<string, bool> IsValid)[] Kinds =
    [
        (UnitedStates(), NationalIds.IsUnitedStates),
        (UnitedKingdom(), NationalIds.IsUnitedKingdom),
        (Spain(), NationalIds.IsSpain),
        (France(), NationalIds.IsFrance),
        (Germany(), NationalIds.IsGermany),
        (Italy(), NationalIds.IsItaly),
        (Belgium(), NationalIds.IsBelgium),
        (Poland(), NationalIds.IsPoland),
    ];

    public IEnumerable<PersonalData> Find(FoldedText text) => text.Digits < FewestDigits ? [] :
        from kind in Kinds
        from match in kind.Format.Matches(text.ToString())
        where text.IsFree(match.Index - 1) && text[match.Index - 1] is not '+'
        where text.IsFree(match.Index + match.Length)
        where kind.IsValid(Plain(match.Value))
        select new PersonalData(PiiKind.NationalId, match.Index, match.Length);

    private static string Plain(string value) =>
        new([.. value.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);

    /// <summary>
    /// Social security and individual taxpayer numbers. Without separators any nine digits would do, so they need them.
    /// </summary>
    [GeneratedRegex(@"[0-9]{3}[- .][0-9]{2}[- .][0-9]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex UnitedStates();

    [GeneratedRegex(@"[A-Za-z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-Da-d]", RegexOptions.NonBacktracking)]
    private static partial Regex UnitedKingdom();

    [GeneratedRegex(
        @"(?:[0-9]|[XYZxyz]-?)[0-9]{7}[ -]?[A-Za-z]|[0-9]{2}\.[0-9]{3}\.[0-9]{3}-?[A-Za-z]",
        RegexOptions.NonBacktracking)]
    private static partial Regex Spain();

    [GeneratedRegex(
        @"[12] ?[0-9]{2} ?[0-9]{2} ?(?:[0-9]{2}|2[ABab]) ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex France();

    [GeneratedRegex(@"[1-9][0-9] ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}", RegexOptions.NonBacktracking)]
    private static partial Regex Germany();

    [GeneratedRegex(
        @"[A-Za-z]{6} ?[0-9LMNPQRSTUVlmnpqrstuv]{2}[A-EHLMPR-Ta-ehlmpr-t][0-9LMNPQRSTUVlmnpqrstuv]{2}"
        + "[ ]?[A-Za-z][0-9LMNPQRSTUVlmnpqrstuv]{3}[A-Za-z]",
        RegexOptions.NonBacktracking)]
    private static partial Regex Italy();

    [GeneratedRegex(@"[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[0-9]{3}\.[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Belgium();

    [GeneratedRegex(@"[0-9]{11}", RegexOptions.NonBacktracking)]
    private static partial Regex Poland();
}
