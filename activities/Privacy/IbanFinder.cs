namespace Steward.Activities.Privacy;

/// <summary>Finds bank account numbers (ISO 13616): a country of the register, its length, and mod 97.</summary>
internal sealed class IbanFinder : IPersonalDataFinder
{
    /// <summary>Country and length, from the public IBAN register.</summary>
    private const string Register =
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 "
        + "DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 "
        + "IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 "
        + "MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 "
        + "SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20";

    private const int FewestDigits = 6;

    private static readonly Dictionary<string, int> Lengths = Register
        .Split(' ')
        .ToDictionary(entry => entry[..2], entry => int.Parse(entry.AsSpan(2)), StringComparer.OrdinalIgnoreCase);

    public IEnumerable<PersonalData> Find(FoldedText text)
    {
        if (text.Digits < FewestDigits)
            yield break;
        for (var at = 0; at + 15 <= text.Length; at++)
        {
            if (text.IsFree(at - 1) && Lengths.TryGetValue(text.After(at, 2), out var length)
                && char.IsAsciiDigit(text[at + 2]) && Read(text, at, length) is { } found)
            {
                yield return found;
            }
        }
    }

    private static PersonalData? Read(FoldedText text, int start, int length)
    {
        Span<char> iban = stackalloc char[length];
        var count = 0;
        var at = start;
        while (count < length && (char.IsAsciiLetterOrDigit(text[at]) || (text[at] is ' ' or '-' && count > 0)))
        {
            if (char.IsAsciiLetterOrDigit(text[at]))
            {
                iban[count++] = text[at];
            }
            else if (!char.IsAsciiLetterOrDigit(text[at + 1]))
            {
                break;
            }

            at++;
        }

        return count == length && text.IsFree(at) && IsValid(iban)
            ? new PersonalData(PiiKind.Iban, start, at - start)
            : null;
    }

    private static bool IsValid(ReadOnlySpan<char> iban)
    {
        Span<char> turned = stackalloc char[iban.Length];
        iban[4..].CopyTo(turned);
        iban[..4].CopyTo(turned[^4..]);
        return Checksums.Mod97(turned) == 1;
    }
}
