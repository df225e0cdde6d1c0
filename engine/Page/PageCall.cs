using System.Net;
using Microsoft.AspNetCore.Http;
using Steward.Engine.Runs;

namespace Steward.Engine.Page;

/// <summary>Answers one kind of page.</summary>
internal sealed class PageCall(EngineCore core, Func<EngineCore, string, IQueryCollection, Task<string>> render)
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'";

    internal async Task AnswerAsync(HttpContext call)
    {
        if (!IsNamedByAddress(call.Request.Host.Host))
        {
            call.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        call.Response.Headers.ContentSecurityPolicy = Policy;
        call.Response.Headers.CacheControl = "no-store";
        call.Response.ContentType = "text/html; charset=utf-8";
        var page = await RenderAsync(call);
        await call.Response.WriteAsync(page, call.RequestAborted);
    }

    /// <summary>
    /// A name could have been pointed at this machine by a foreign site, whose scripts would then read the page.
    /// </summary>
    private static bool IsNamedByAddress(string host) => host == "localhost" || IPAddress.TryParse(host, out _);

    private async Task<string> RenderAsync(HttpContext call)
    {
        var asked = call.Request.Query;
        var ns = asked["namespace"].ToString() is { Length: > 0 } named ? named : core.Options.Namespaces[0];
        try
        {
            return await render(core, ns, asked);
        }
        catch (RpcException missing) when (missing.StatusCode is StatusCode.NotFound or StatusCode.InvalidArgument)
        {
            call.Response.StatusCode = StatusCodes.Status404NotFound;
            return PageLayout.Render("Not found", $"""<p class="fault">{missing.Status.Detail}</p>""");
        }
    }
}
