namespace Steward.Activities.Understanding.Classification;

/// <summary>FNV-1a in 64 bits: the same on every machine, and without a collision worth fearing.</summary>
internal static class FeatureHash
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Kinds of features are told apart by their first character.</summary>
    public static ulong Of(char kind) => Add(Start, kind);

    /// <summary>The same for both orders of two.</summary>
    public static ulong OfPair(ulong one, ulong other) => ((one ^ other) * Prime) ^ (one + other);

    public static ulong Add(ulong hash, char character) => (hash ^ character) * Prime;

    public static ulong Add(ulong hash, ReadOnlySpan<char> characters)
    {
        foreach (var character in characters)
            hash = Add(hash, character);
        return hash;
    }
}
