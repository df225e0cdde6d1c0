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
    private readonly RunPages pages = new(core);

    internal void AddTo(ServiceTable table) => table
        .On<ListWorkflowExecutionsRequest, ListWorkflowExecutionsResponse>("ListWorkflowExecutions", List)
        .On<CountWorkflowExecutionsRequest, CountWorkflowExecutionsResponse>("CountWorkflowExecutions", Count)
        .On<ScanWorkflowExecutionsRequest, ScanWorkflowExecutionsResponse>("ScanWorkflowExecutions", Scan)
        .On<ListOpenWorkflowExecutionsRequest, ListOpenWorkflowExecutionsResponse>(
            "ListOpenWorkflowExecutions", ListOpen)
        .On<ListClosedWorkflowExecutionsRequest, ListClosedWorkflowExecutionsResponse>(
            "ListClosedWorkflowExecutions", ListClosed)
        .On<ListArchivedWorkflowExecutionsRequest, ListArchivedWorkflowExecutionsResponse>(
            "ListArchivedWorkflowExecutions", _ => throw GrpcErrors.InvalidArgument(
                "Cluster is not configured for visibility archival."));

    private ListWorkflowExecutionsResponse List(ListWorkflowExecutionsRequest request)
    {
        var (page, next) = pages.Page(request.Namespace, request.Query, request.PageSize, request.NextPageToken);
        return new ListWorkflowExecutionsResponse { Executions = { page }, NextPageToken = next };
    }

    private ScanWorkflowExecutionsResponse Scan(ScanWorkflowExecutionsRequest request)
    {
        var (page, next) = pages.Page(request.Namespace, request.Query, request.PageSize, request.NextPageToken);
        return new ScanWorkflowExecutionsResponse { Executions = { page }, NextPageToken = next };
    }

    private ListOpenWorkflowExecutionsResponse ListOpen(ListOpenWorkflowExecutionsRequest request)
    {
        var query = LegacyFilters.Open(request);
        var (page, next) = pages.Page(request.Namespace, query, request.MaximumPageSize, request.NextPageToken);
        return new ListOpenWorkflowExecutionsResponse { Executions = { page }, NextPageToken = next };
    }

    private ListClosedWorkflowExecutionsResponse ListClosed(ListClosedWorkflowExecutionsRequest request)
    {
        var query = LegacyFilters.Closed(request);
        var (page, next) = pages.Page(request.Namespace, query, request.MaximumPageSize, request.NextPageToken);
        return new ListClosedWorkflowExecutionsResponse { Executions = { page }, NextPageToken = next };
    }

    private CountWorkflowExecutionsResponse Count(CountWorkflowExecutionsRequest request)
    {
        var (found, query) = pages.Select(request.Namespace, request.Query);
        var response = new CountWorkflowExecutionsResponse { Count = found.Count };
        if (query.GroupBy is not null)
        {
            response.Groups.Add(found.GroupBy(run => run.Record.Status)
                .OrderBy(group => group.Key)
                .Select(group => Group(group.Key, group.Count())));
        }

        return response;
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
