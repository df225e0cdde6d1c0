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
    }

    private static Task<string> ListAsync(EngineCore core, string ns, IQueryCollection asked) =>
        Task.FromResult(PageLayout.Render("Workflows", WorkflowList.Render(core, ns, asked["filter"].ToString())));
}
