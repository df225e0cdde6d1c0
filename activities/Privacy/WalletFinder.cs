using System.Text.RegularExpressions;

namespace Steward.Activities.Privacy;

/// <summary>Finds addresses of Bitcoin (Base58Check, Bech32) and Ethereum.</summary>
internal sealed partial class WalletFinder : IPersonalDataFinder
{
    private const int Shortest = 26;

    public IEnumerable<PersonalData> Find(FoldedText text) => text.Length < Shortest || text.Digits == 0
        ? []
        : Candidate().Matches(text.ToString())
            .Where(match => text.IsFree(match.Index - 1) && text.IsFree(match.Index + match.Length))
            .Where(match => match.Value[0] is '0' or 'b' or 'B' || Base58.IsChecked(match.ValueSpan))
            .Select(match => new PersonalData(PiiKind.Wallet, match.Index, match.Length));

    [GeneratedRegex(
        "0x[0-9A-Fa-f]{40}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|(?:bc1|BC1)[02-9ac-hj-np-zAC-HJ-NP-Z]{11,71}",
        RegexOptions.NonBacktracking)]
    private static partial Regex Candidate();
}
