using System.Numerics.Tensors;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>
/// All vectors in one block of memory, and beside it rounded to a byte for each number. A scan reads the rounded ones
/// from end to end and looks at a vector itself where its rounding leaves room for a place among the best: what it
/// answers is exact. A table never changes; a change makes another one, so a scan needs no lock.
/// </summary>
internal sealed class VectorTable
{
    private readonly float[] vectors;
    private readonly RoundedVectors rounded;
    private readonly IReadOnlyCollection<RowGate> gates;

    private VectorTable(IReadOnlyList<IndexedPassage> put, VectorTable? before, int[] stay, int dimensions)
    {
        Dimensions = dimensions;
        vectors = new float[(stay.Length + put.Count) * dimensions];
        var rows = new IndexedRow[stay.Length + put.Count];
        var known = new RowGates();
        for (var at = 0; at < stay.Length; at++)
        {
            var row = before!.Rows[stay[at]];
            rows[at] = row with { Gate = known.Of(row.Gate.Like) };
            before.VectorOf(stay[at]).CopyTo(vectors.AsSpan(at * dimensions, dimensions));
        }

        foreach (var (at, passage) in put.Index())
        {
            rows[stay.Length + at] = new(passage.Passage.PassageId, passage.Stamp, known.Of(passage));
            VectorOf(passage).CopyTo(vectors.AsSpan((stay.Length + at) * dimensions, dimensions));
        }

        Rows = rows;
        gates = known.All;
        rounded = RoundedVectors.Of(vectors, rows.Length, dimensions);
        Languages = rows.CountBy(row => row.Language, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    public IReadOnlyList<IndexedRow> Rows { get; }

    /// <summary>How many rows of each language there are.</summary>
    public IReadOnlyDictionary<string, int> Languages { get; }

    public int Dimensions { get; }

    public static VectorTable Of(IReadOnlyList<IndexedPassage> passages, int dimensions) =>
        new(passages, before: null, [], dimensions);

    public VectorTable With(PassageChanges changes)
    {
        var gone = changes.Removed
            .Concat(changes.Put.Select(passage => passage.Passage.PassageId))
            .ToHashSet(StringComparer.Ordinal);
        var stay = Enumerable.Range(0, Rows.Count).Where(row => !gone.Contains(Rows[row].PassageId));
        return new(changes.Put, this, [.. stay], Dimensions);
    }

    public bool AllPass(PassageFilter filter) => gates.All(gate => PassageGate.Admits(gate.Like, filter));

    public IReadOnlyList<PassageHit> Nearest(VectorSearch search)
    {
        var best = new TopHits(search.Count);
        var vector = search.Vector.Span;
        var question = new RoundedQuestion(vector, rounded);
        var admitted = new FilteredGates(search.Filter, gates.Count);
        for (var row = 0; (row = rounded.Next(question, row, best.Bar)) < Rows.Count; row++)
        {
            // The filter looks only at what would get in: far fewer than all.
            var score = TensorPrimitives.Dot(vector, VectorOf(row));
            if (score > best.Bar && admitted.Admits(Rows[row].Gate))
                best.Add(row, score);
        }

        return best.ToHits(Rows);
    }

    private ReadOnlySpan<float> VectorOf(int row) => vectors.AsSpan(row * Dimensions, Dimensions);

    private ReadOnlySpan<float> VectorOf(IndexedPassage passage)
    {
        var length = passage.Vector?.Length ?? 0;
        return length == Dimensions ? (passage.Vector ?? default).Span : throw new ArgumentException(
            $"Passage '{passage.Passage.PassageId}' has a vector of {length} numbers, but the generation has "
            + $"{Dimensions}; fill a new generation for another embedding.", nameof(passage));
    }
}
