using Steward.Engine.Hosting;
using Steward.Engine.Listing;
using Steward.Engine.Runs;
using Steward.Engine.Storage;
using Steward.Engine.Visibility;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>Lists and counts of runs.</summary>
internal sealed class ListApi(EngineCore core)
{
    private const int LargestPage = 1000;

    internal void AddTo(ServiceTable table) => table
        .On<ListWorkflowExecutionsRequest, ListWorkflowExecutionsResponse>("ListWorkflowExecutions", List)
        .On<CountWorkflowExecutionsRequest, CountWorkflowExecutionsResponse>("CountWorkflowExecutions", Count)
        .On<ListOpenWorkflowExecutionsRequest, ListOpenWorkflowExecutionsResponse>(
            "ListOpenWorkflowExecutions", ListOpen)
        .On<ListClosedWorkflowExecutionsRequest, ListClosedWorkflowExecutionsResponse>(
            "ListClosedWorkflowExecutions", ListClosed);

    private ListWorkflowExecutionsResponse List(ListWorkflowExecutionsRequest request)
    {
        var (page, next) = Page(request.Namespace, request.Query, request.PageSize, request.NextPageToken);
        return new ListWorkflowExecutionsResponse { Executions = { page }, NextPageToken = next };
    }

    private ListOpenWorkflowExecutionsResponse ListOpen(ListOpenWorkflowExecutionsRequest request)
    {
        var query = LegacyFilters.Open(request);
        var (page, next) = Page(request.Namespace, query, request.MaximumPageSize, request.NextPageToken);
        return new ListOpenWorkflowExecutionsResponse { Executions = { page }, NextPageToken = next };
    }

    private ListClosedWorkflowExecutionsResponse ListClosed(ListClosedWorkflowExecutionsRequest request)
    {
        var query = LegacyFilters.Closed(request);
        var (page, next) = Page(request.Namespace, query, request.MaximumPageSize, request.NextPageToken);
        return new ListClosedWorkflowExecutionsResponse { Executions = { page }, NextPageToken = next };
    }

    private CountWorkflowExecutionsResponse Count(CountWorkflowExecutionsRequest request)
    {
        var query = Parse(request.Namespace, request.Query, VisibilityUse.Count);
        var found = core.Index.Find(request.Namespace, query).ToList();
        var response = new CountWorkflowExecutionsResponse { Count = found.Count };
        if (query.GroupBy is not null)
        {
            response.Groups.Add(found.GroupBy(run => run.Record.Status)
                .OrderBy(group => group.Key)
                .Select(group => Group(group.Key, group.Count())));
        }

        return response;
    }

    private (IEnumerable<Temporalio.Api.Workflow.V1.WorkflowExecutionInfo> Page, ByteString Next) Page(
        string ns, string filter, int asked, ByteString token)
    {
        var query = Parse(ns, filter, VisibilityUse.List);
        var skip = token.IsEmpty ? 0 : EngineJson.Read<ListCursor>(token.Span).Skip;
        var size = asked is > 0 and < LargestPage ? asked : LargestPage;
        var page = core.Index.Find(ns, query)
            .OrderBy(run => run.Record, query.Comparer)
            .Skip(skip)
            .Take(size + 1)
            .Select(run => run.Info)
            .ToList();
        return page.Count > size
            ? (page.Take(size), ByteString.CopyFrom(EngineJson.Write(new ListCursor(skip + size))))
            : (page, ByteString.Empty);
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

    private static CountWorkflowExecutionsResponse.Types.AggregationGroup Group(
        WorkflowExecutionStatus status, int count) => new()
        {
            Count = count,
            GroupValues =
        {
            new Payload
            {
                Data = ByteString.CopyFromUtf8($"\"{status}\""),
                Metadata =
                {
                    ["encoding"] = ByteString.CopyFromUtf8("json/plain"),
                    ["type"] = ByteString.CopyFromUtf8("Keyword"),
                },
            },
        },
        };
}
