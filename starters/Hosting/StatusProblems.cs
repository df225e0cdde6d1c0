using Microsoft.AspNetCore.Diagnostics;
using Steward.Starters.Api;

namespace Steward.Starters.Hosting;

/// <summary>Gives the framework's bare status codes (no such path, wrong method, …) their problem documents.</summary>
internal static class StatusProblems
{
    public static async Task WriteAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var asked = $"{http.Request.Method} {http.Request.Path}";
        var problem = http.Response.StatusCode switch
        {
            404 => ProblemKinds.UnknownPath.With($"{asked} is not served; /docs lists what is."),
            405 =>
                ProblemKinds.WrongMethod.With($"{asked} is not served; the path takes {http.Response.Headers.Allow}."),
            413 =>
                ProblemKinds.TooLarge.With($"The body is over {ApiLimits.BodyBytes:N0} bytes, the most that is taken."),
            415 => ProblemKinds.NotJson.With(
                "The body's Content-Type is not application/json; send JSON and say so in the header."),
            var status =>
                new ProblemKind("status-" + status, status, "The request was refused").With($"{asked} was refused."),
        };
        var problems = http.RequestServices.GetRequiredService<IProblemDetailsService>();
        await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = http, ProblemDetails = problem });
    }
}
