using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>Keeps the best rows of a scan; of equals, the first.</summary>
internal sealed class TopHits(int count)
{
    private readonly PriorityQueue<int, (float Score, int Last)> kept = new(count + 1);

    /// <summary>Only a higher score gets in; unbounded while there is room.</summary>
    public float Bar { get; private set; } = float.NegativeInfinity;

    public void Add(int row, float score)
    {
        kept.Enqueue(row, (score, -row));
        if (kept.Count > count)
        {
            kept.Dequeue();
        }

        if (kept.Count == count && kept.TryPeek(out _, out var least))
        {
            Bar = least.Score;
        }
    }

    public IReadOnlyList<PassageHit> ToHits(IReadOnlyList<IndexedRow> rows)
    {
        var hits = new PassageHit[kept.Count];
        for (var at = hits.Length - 1; at >= 0; at--)
        {
            kept.TryDequeue(out var row, out var rank);
            hits[at] = new PassageHit(rows[row].PassageId, rank.Score);
        }

        return hits;
    }
}
