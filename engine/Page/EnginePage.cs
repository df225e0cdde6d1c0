using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Engine.Runs;

namespace Steward.Engine.Page;

/// <summary>The read-only page for those who have no Temporal UI at hand.</summary>
internal static class EnginePage
{
    internal static void Map(IEndpointRouteBuilder routes, EngineCore core)
    {
        routes.MapGet("/figures", call => call.Response.WriteAsJsonAsync(core.Store.Figures, call.RequestAborted));
        routes.MapGet("/", new PageCall(core, ListAsync).AnswerAsync);
        routes.MapGet(PageAddress.Pattern, new PageCall(core, WorkflowAsync).AnswerAsync);
    }

    private static async Task<string> WorkflowAsync(EngineCore core, string ns, IQueryCollection asked)
    {
        var id = asked["id"].ToString();
        return PageLayout.Render(id, await WorkflowPage.RenderAsync(core, ns, id, asked["run"].ToString()));
    }

    private static Task<string> ListAsync(EngineCore core, string ns, IQueryCollection asked) =>
        Task.FromResult(PageLayout.Render("Workflows", WorkflowList.Render(core, ns, asked["filter"].ToString())));
}
