namespace Steward.Engine.Visibility;

/// <summary>Orders records by the given terms, absent values last, then as a Temporal server does without any.</summary>
internal sealed class RecordOrder(IReadOnlyList<OrderTerm> terms) : IComparer<VisibilityRecord>
{
    public bool IsExplicit => terms.Count > 0;

    public int Compare(VisibilityRecord? x, VisibilityRecord? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        foreach (var term in terms)
        {
            var order = Compare(term, term.Column.Read(x), term.Column.Read(y));
            if (order != 0)
            {
                return order;
            }
        }

        return CompareByDefault(x, y);
    }

    /// <summary>Whether the default order has the record behind the run that these values tell of.</summary>
    internal static bool IsBehind(VisibilityRecord record, DateTimeOffset? close, DateTimeOffset start, string runId) =>
        CompareByDefault(record, close, start, runId) > 0;

    private static int Compare(OrderTerm term, object? x, object? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => term.Descending ? ValueOrder.Compare(y, x) : ValueOrder.Compare(x, y),
    };

    // Open runs first, then the latest closed, then the latest started; the run id makes pages stable.
    private static int CompareByDefault(VisibilityRecord x, VisibilityRecord y) =>
        CompareByDefault(x, y.CloseTime, y.StartTime, y.RunId);

    private static int CompareByDefault(VisibilityRecord x, DateTimeOffset? close, DateTimeOffset start, string runId)
    {
        var byClose = (close ?? DateTimeOffset.MaxValue).CompareTo(x.CloseTime ?? DateTimeOffset.MaxValue);
        var byStart = start.CompareTo(x.StartTime);
        return byClose != 0 ? byClose : byStart != 0 ? byStart : string.CompareOrdinal(x.RunId, runId);
    }
}
