using System.Numerics;
using System.Security.Cryptography;

namespace Steward.Activities.Privacy;

/// <summary>The checksum of Bitcoin's older addresses: the first four bytes of a double SHA-256.</summary>
internal static class Base58
{
    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const int Whole = 25;
    private const int Check = 4;

    public static bool IsChecked(ReadOnlySpan<char> address)
    {
        var number = BigInteger.Zero;
        foreach (var letter in address)
        {
            var digit = Alphabet.IndexOf(letter);
            if (digit < 0)
                return false;
            number = (number * Alphabet.Length) + digit;
        }

        Span<byte> bytes = stackalloc byte[Whole];
        var size = number.GetByteCount(isUnsigned: true);
        if (size > Whole || !number.TryWriteBytes(bytes[(Whole - size)..], out _, isUnsigned: true, isBigEndian: true))
            return false;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..^Check], hash);
        SHA256.HashData(hash, hash);
        return hash[..Check].SequenceEqual(bytes[^Check..]);
    }
}
