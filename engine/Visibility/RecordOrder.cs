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

    private static int Compare(OrderTerm term, object? x, object? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => term.Descending ? ValueOrder.Compare(y, x) : ValueOrder.Compare(x, y),
    };

    // Open runs first, then the latest closed, then the latest started; the run id makes pages stable.
    private static int CompareByDefault(VisibilityRecord x, VisibilityRecord y)
    {
        var byClose = (y.CloseTime ?? DateTimeOffset.MaxValue).CompareTo(x.CloseTime ?? DateTimeOffset.MaxValue);
        var byStart = y.StartTime.CompareTo(x.StartTime);
        return byClose != 0 ? byClose : byStart != 0 ? byStart : string.CompareOrdinal(x.RunId, y.RunId);
    }
}
