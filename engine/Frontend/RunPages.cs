using Steward.Engine.Hosting;
using Steward.Engine.Listing;
using Steward.Engine.Runs;
using Steward.Engine.Storage;
using Steward.Engine.Visibility;
using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Frontend;

/// <summary>Runs that a filter finds, in pages or all at once.</summary>
internal sealed class RunPages(EngineCore core)
{
    private const int LargestPage = 1000;

    internal (IEnumerable<WorkflowExecutionInfo> Page, ByteString Next) Page(
        string ns, string filter, int asked, ByteString token)
    {
        var query = Parse(ns, filter, VisibilityUse.List);
        var skip = token.IsEmpty ? 0 : EngineJson.Read<ListCursor>(token.Span).Skip;
        var size = asked is > 0 and < LargestPage ? asked : LargestPage;
        var page = core.Index.Find(ns, query)
            .OrderBy(run => run.Record, query.Comparer)
            .Skip(skip)
            .Take(size + 1)
            .Select(run => Listed(run.Info))
            .ToList();
        return page.Count > size
            ? (page.Take(size), ByteString.CopyFrom(EngineJson.Write(new ListCursor(skip + size))))
            : (page, ByteString.Empty);
    }

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
        return listed;
    }

    private VisibilityQuery Parse(string ns, string filter, VisibilityUse use)
    {
        try
        {
            return VisibilityQuery.Parse(filter, core.Namespaces[ns].Stored.SearchAttributes, use);
        }
        catch (VisibilityQueryException e)
        {
            throw GrpcErrors.InvalidArgument(e.Message);
        }
    }
}
