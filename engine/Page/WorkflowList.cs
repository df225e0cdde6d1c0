using System.Globalization;
using Steward.Engine.Listing;
using Steward.Engine.Runs;
using Steward.Engine.Visibility;
using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Page;

/// <summary>A namespace's workflows, as a filter leaves and orders them.</summary>
internal static class WorkflowList
{
    private const int Rows = 200;

    internal static Html Render(EngineCore core, string ns, string filter)
    {
        try
        {
            var query = VisibilityQuery.Parse(filter, core.Namespaces[ns].Stored.SearchAttributes);
            var found = core.Index.Find(ns, query).OrderBy(run => run.Record, query.Comparer).ToList();
            return Page(core, ns, filter, Table(ns, found));
        }
        catch (VisibilityQueryException fault)
        {
            return Page(core, ns, filter, $"""<p class="fault">{fault.Message}</p>""");
        }
    }

    private static Html Page(EngineCore core, string ns, string filter, Html result) => $"""
        <form method="get" action="/">
        <input type="hidden" name="namespace" value="{ns}">
        <input type="search" name="filter" value="{filter}" aria-label="Filter"
          placeholder="ExecutionStatus = 'Running' AND WorkflowType = '…'">
        <button>Filter</button>
        <span class="quiet">Namespaces: {core.Namespaces.All.Select(each => NamespaceLink(each.Name, ns))}</span>
        </form>
        {result}
        """;

    private static Html NamespaceLink(string name, string chosen) => name == chosen
        ? $" <strong>{name}</strong>"
        : (Html)$""" <a href="/?namespace={Uri.EscapeDataString(name)}">{name}</a>""";

    private static Html Table(string ns, List<IndexedRun> found)
    {
        if (found.Count == 0)
        {
            return $"""<p class="quiet">No workflow found.</p>""";
        }

        var more = found.Count > Rows ? $", the first {Rows} of them here" : "";
        return $"""
            <p class="quiet">{found.Count.ToString("N0", CultureInfo.InvariantCulture)} found{more}</p>
            <table class="list">
            <tr><th class="narrow">Status</th><th>Workflow</th><th>Type</th><th class="narrow">Started (UTC)</th>
            <th class="narrow">Ended (UTC)</th><th class="narrow">Events</th></tr>
            {found.Take(Rows).Select(run => Row(ns, run.Info))}
            </table>
            """;
    }

    private static Html Row(string ns, WorkflowExecutionInfo run) => $"""
        <tr><td class="narrow"><span class="status {run.Status}">{run.Status}</span></td>
        <td><a href="{PageAddress.Of(ns, run.Execution)}">{run.Execution.WorkflowId}</a></td>
        <td>{run.Type.Name}</td><td class="narrow fact" data-label="started">{Times.At(run.StartTime)}</td>
        <td class="narrow fact" data-label="ended">{Times.At(run.CloseTime)}</td>
        <td class="narrow fact" data-label="events">{run.HistoryLength}</td></tr>
        """;
}
