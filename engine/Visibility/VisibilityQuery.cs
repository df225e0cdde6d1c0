using Temporalio.Api.Enums.V1;

namespace Steward.Engine.Visibility;

/// <summary>
/// A parsed list filter, such as <c>WorkflowType = 'X' AND StartTime > '2030-01-01T00:00:00Z' ORDER BY StartTime</c>.
/// Logic is three-valued as in SQL: an absent attribute makes a comparison neither true nor false. Text and KeywordList
/// attributes are the exception, as on a Temporal server: for them an absent value is an empty one.
/// </summary>
public sealed class VisibilityQuery
{
    private readonly Filter? filter;

    private readonly bool everywhere;

    internal VisibilityQuery(Filter? filter, IReadOnlyList<OrderTerm> order, Column? groupBy, bool everywhere)
    {
        this.filter = filter;
        this.everywhere = everywhere;
        Comparer = new RecordOrder(order);
        GroupBy = groupBy?.Name;
    }

    private VisibilityQuery(VisibilityQuery own, VisibilityQuery within)
    {
        filter = own.filter is null ? within.filter : new AndFilter(within.filter!, own.filter);
        everywhere = within.everywhere;
        Comparer = own.Comparer;
        GroupBy = own.GroupBy;
    }

    /// <summary>The order of a list; without ORDER BY open runs come first, then the latest closed, then the latest started.</summary>
    public IComparer<VisibilityRecord> Comparer { get; }

    /// <summary>The attribute to group a count by (only ExecutionStatus can be), or null.</summary>
    public string? GroupBy { get; }

    /// <summary>Whether the filter asks for an order of its own.</summary>
    internal bool IsOrdered => ((RecordOrder)Comparer).IsExplicit;

    /// <summary>Reads a filter; an empty one matches everything.</summary>
    /// <param name="query">The filter as the caller wrote it.</param>
    /// <param name="custom">The namespace's custom attributes.</param>
    /// <param name="use">Lists refuse GROUP BY, counts refuse ORDER BY.</param>
    /// <exception cref="VisibilityQueryException">The filter is malformed or names what does not exist.</exception>
    public static VisibilityQuery Parse(
        string? query,
        IReadOnlyDictionary<string, IndexedValueType> custom,
        VisibilityUse use = VisibilityUse.List)
    {
        var parsed = new QueryParser(new TokenReader(query ?? ""), new Columns(custom)).Parse();
        if (use == VisibilityUse.List && parsed.GroupBy is not null)
        {
            throw VisibilityQueryException.Unsupported("'group by' clause");
        }

        if (use == VisibilityUse.Count && parsed.IsOrdered)
        {
            throw VisibilityQueryException.Unsupported("'order by' clause");
        }

        return parsed;
    }

    /// <summary>Reads a filter of a list of schedules; an empty one matches all that have not been deleted.</summary>
    /// <exception cref="VisibilityQueryException">The filter is malformed or names what schedules do not have.</exception>
    internal static VisibilityQuery ForSchedules(
        string? query, string ns, IReadOnlyDictionary<string, IndexedValueType> custom)
    {
        var own = new QueryParser(new TokenReader(query ?? ""), new ScheduleColumns(ns, custom)).Parse();
        return own.GroupBy is not null
            ? throw VisibilityQueryException.Unsupported("'group by' clause")
            : new VisibilityQuery(own, Parse(ScheduleColumns.All, custom));
    }

    /// <summary>Runs of the server's own, such as schedules, are found only by filters that name their division.</summary>
    public bool Matches(VisibilityRecord record) =>
        (everywhere || record.Attribute(PredefinedAttributes.Division) is null)
        && (filter is null || filter.Matches(record) == true);
}
