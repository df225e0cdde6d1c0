using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Steward.Starters.Health;

/// <summary>Live: the process answers. Ready: it can also take messages in.</summary>
internal static class HealthEndpoints
{
    /// <summary>Ready needs the workflow server and the store.</summary>
    public static void AddStewardHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<WorkflowServerCheck>("workflow-server")
        .AddCheck<StoreCheck>("store")
        .AddCheck<SearchCheck>("search")
        .AddCheck<IntentModelCheck>(IntentModelCheck.Name);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(
        HttpContext http, Microsoft.Extensions.Diagnostics.HealthChecks.HealthReport report) =>
        http.Response.WriteAsJsonAsync(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(
                e => e.Key,
                e => new { status = e.Value.Status.ToString(), e.Value.Description },
                StringComparer.Ordinal),
        });
}
