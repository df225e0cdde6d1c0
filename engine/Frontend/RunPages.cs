using Steward.Engine.Hosting;
using Steward.Engine.Listing;
using Steward.Engine.Runs;
using Steward.Engine.Visibility;
using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Frontend;

/// <summary>Runs that a filter finds, in pages or all at once.</summary>
internal sealed class RunPages(EngineCore core, bool ofSchedules = false)
{
    private const int LargestPage = 1000;

    internal (IEnumerable<WorkflowExecutionInfo> Page, ByteString Next) Page(
        string ns, string filter, int asked, ByteString token)
    {
        var query = Parse(ns, filter, VisibilityUse.List);
        var cursor = token.IsEmpty ? null : PageTokens.Read<ListCursor>(token, "Invalid page token");
        var size = asked is > 0 and < LargestPage ? asked : LargestPage;
        var page = Rest(core.Index.Find(ns, query).OrderBy(run => run.Record, query.Comparer), query, cursor)
            .Take(size + 1)
            .ToList();
        var shown = page.Take(size).Select(run => Listed(run.Info));
        return page.Count > size ? (shown, Token(page[size - 1].Record, cursor, size)) : (shown, ByteString.Empty);
    }

    private static IEnumerable<IndexedRun> Rest(
        IEnumerable<IndexedRun> ordered, VisibilityQuery query, ListCursor? cursor) =>
        cursor is null ? ordered
        : query.IsOrdered ? ordered.Skip(cursor.Skip)
        : ordered.Where(run => RecordOrder.IsBehind(run.Record, cursor.CloseTime, cursor.StartTime, cursor.RunId));

    private static ByteString Token(VisibilityRecord last, ListCursor? before, int size) =>
        PageTokens.Of(new ListCursor((before?.Skip ?? 0) + size, last.CloseTime, last.StartTime, last.RunId));

    /// <summary>All that match, in no order, and the filter as understood.</summary>
    internal (List<IndexedRun> Found, VisibilityQuery Query) Select(string ns, string filter)
    {
        var query = Parse(ns, filter, VisibilityUse.Count);
        return ([.. core.Index.Find(ns, query)], query);
    }

    /// <summary>A list leaves out what only a description tells.</summary>
    private static WorkflowExecutionInfo Listed(WorkflowExecutionInfo listed)
    {
        listed.AutoResetPoints = null;
        listed.FirstRunId = "";
#pragma warning disable CS0612 // Obsolete, and still in descriptions.
        listed.MostRecentWorkerVersionStamp = null;
#pragma warning restore CS0612
        listed.VersioningInfo = null;
        listed.SearchAttributes = listed.SearchAttributes?.IndexedFields.Count > 0 ? listed.SearchAttributes : null;
        if (listed.Status == WorkflowExecutionStatus.Running)
        {
            (listed.HistoryLength, listed.HistorySizeBytes, listed.StateTransitionCount) = (0, 0, 0);
        }

        return listed;
    }

    private VisibilityQuery Parse(string ns, string filter, VisibilityUse use)
    {
        try
        {
            var custom = core.Namespaces[ns].Stored.SearchAttributes;
            return ofSchedules
                ? VisibilityQuery.ForSchedules(filter, ns, custom)
                : VisibilityQuery.Parse(filter, custom, use);
        }
        catch (VisibilityQueryException e)
        {
            throw GrpcErrors.InvalidArgument(e.Message);
        }
    }
}
