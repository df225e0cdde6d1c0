using System.Text.Json;
using System.Text.Json.Serialization;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>A passage as a column keeps it: its vector has a column of its own, its terms are one text a part.</summary>
/// <param name="Passage">The passage without terms and vector.</param>
/// <param name="Terms">The terms of each part, with a blank between them.</param>
internal sealed record StoredPassage(IndexedPassage Passage, IReadOnlyDictionary<string, string> Terms)
{
    private const char Blank = ' ';

    private static readonly JsonSerializerOptions Compact = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    private static readonly Dictionary<string, IReadOnlyList<string>> NoTerms = [];

    public static byte[] Write(IndexedPassage passage) => JsonSerializer.SerializeToUtf8Bytes(
        new StoredPassage(
            passage with { Terms = NoTerms, Vector = null },
            passage.Terms.ToDictionary(
                part => part.Key, part => string.Join(Blank, part.Value), StringComparer.Ordinal)),
        Compact);

    public static IndexedPassage Read(ReadOnlySpan<byte> stored)
    {
        var (passage, terms) = JsonSerializer.Deserialize<StoredPassage>(stored, Compact)!;
        return passage with
        {
            Terms = terms.ToDictionary(
                part => part.Key,
                IReadOnlyList<string> (part) => part.Value.Split(Blank, StringSplitOptions.RemoveEmptyEntries),
                StringComparer.Ordinal),
        };
    }
}
