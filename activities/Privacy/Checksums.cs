namespace Steward.Activities.Privacy;

/// <summary>
/// The arithmetic that tells a real number from any other. Arguments are ASCII digits, and letters where said.
/// </summary>
internal static class Checksums
{
    /// <summary>Luhn's mod-10 rule of payment cards (ISO/IEC 7812-1).</summary>
    public static bool Luhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = digits[^(at + 1)] - '0';
            sum += at % 2 == 0 ? digit : digit > 4 ? (2 * digit) - 9 : 2 * digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>Mod 97 of digits and letters, where A is 10 and Z is 35 (ISO 7064).</summary>
    public static int Mod97(ReadOnlySpan<char> text)
    {
        var rest = 0;
        foreach (var letter in text)
        {
            rest = char.IsAsciiDigit(letter)
                ? ((rest * 10) + letter - '0') % 97
                : ((rest * 100) + char.ToUpperInvariant(letter) - 'A' + 10) % 97;
        }

        return rest;
    }

    /// <summary>Mod 11, 10 (ISO 7064), as in the German tax id.</summary>
    public static bool Mod1110(ReadOnlySpan<char> digits)
    {
        var product = 10;
        foreach (var digit in digits[..^1])
        {
            var sum = (digit - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }

        return (11 - product) % 10 == digits[^1] - '0';
    }
}
