using System.Numerics.Tensors;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>
/// All vectors in one block of memory, scanned from end to end: exact, and as fast as the memory is read. A table never
/// changes; a change makes another one, so a scan needs no lock.
/// </summary>
internal sealed class VectorTable
{
    private readonly float[] vectors;

    private VectorTable(IReadOnlyList<IndexedRow> rows, float[] vectors, int dimensions)
    {
        Rows = rows;
        this.vectors = vectors;
        Dimensions = dimensions;
    }

    public static VectorTable Empty { get; } = new([], [], 0);

    public IReadOnlyList<IndexedRow> Rows { get; }

    public int Dimensions { get; }

    public static VectorTable Of(IReadOnlyList<IndexedPassage> passages, int dimensions) =>
        new VectorTable([], [], dimensions).With(new PassageChanges(passages, []));

    public VectorTable With(PassageChanges changes)
    {
        var gone = changes.Removed
            .Concat(changes.Put.Select(passage => passage.Passage.PassageId))
            .ToHashSet(StringComparer.Ordinal);
        var stay = Enumerable.Range(0, Rows.Count).Where(row => !gone.Contains(Rows[row].PassageId)).ToList();
        var next = new float[(stay.Count + changes.Put.Count) * Dimensions];
        var at = 0;
        foreach (var vector in stay.Select(Vector).Concat(changes.Put.Select(Vector)))
        {
            vector.Span.CopyTo(next.AsSpan(at, Dimensions));
            at += Dimensions;
        }

        return new VectorTable(
            [.. stay.Select(row => Rows[row]), .. changes.Put.Select(IndexedRow.Of)], next, Dimensions);
    }

    public IReadOnlyList<PassageHit> Nearest(VectorSearch search)
    {
        var best = new TopHits(search.Count);
        var query = search.Vector.Span;
        for (var row = 0; row < Rows.Count; row++)
        {
            var score = TensorPrimitives.Dot(query, vectors.AsSpan(row * Dimensions, Dimensions));

            // The filter looks only at what would get in: far fewer than all.
            if (score > best.Bar && Rows[row].Passes(search.Filter))
            {
                best.Add(row, score);
            }
        }

        return best.ToHits(Rows);
    }

    private ReadOnlyMemory<float> Vector(int row) => vectors.AsMemory(row * Dimensions, Dimensions);

    private ReadOnlyMemory<float> Vector(IndexedPassage passage)
    {
        var length = passage.Vector?.Length ?? 0;
        return length == Dimensions ? passage.Vector ?? default : throw new ArgumentException(
            $"Passage '{passage.Passage.PassageId}' has a vector of {length} numbers, but the generation has "
            + $"{Dimensions}; fill a new generation for another embedding.", nameof(passage));
    }
}
