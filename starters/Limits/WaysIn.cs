using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Steward.Starters.Api;

namespace Steward.Starters.Limits;

/// <summary>
/// Back-pressure at the ways in: requests are bounded at once and per source before their bodies are read, so that a
/// flood, or a workflow server that hangs, costs no memory. Probes of health are always answered.
/// </summary>
internal static class WaysIn
{
    private const string Webhooks = "/v1/webhooks/";

    public static void AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>()
            .BindConfiguration(LimitOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<Microsoft.Extensions.Options.IOptions<LimitOptions>>(
            (limiter, limits) =>
            {
                limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(Rate(limits.Value), Room(limits.Value));
                limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
                limiter.OnRejected = RefuseAsync;
            });
    }

    private static PartitionedRateLimiter<HttpContext> Room(LimitOptions limits) =>
        PartitionedRateLimiter.Create<HttpContext, string>(http => KindOf(http) switch
        {
            RequestKind.Writing => RateLimitPartition.GetConcurrencyLimiter("writing", _ => new()
            {
                PermitLimit = limits.AtOnce,
                QueueLimit = limits.Waiting,
            }),
            RequestKind.Watching => RateLimitPartition.GetConcurrencyLimiter("watching", _ => new()
            {
                PermitLimit = limits.Watchers,
            }),
            _ => RateLimitPartition.GetNoLimiter("free"),
        });

    private static PartitionedRateLimiter<HttpContext> Rate(LimitOptions limits) =>
        PartitionedRateLimiter.Create<HttpContext, string>(http => KindOf(http) == RequestKind.Writing
            ? RateLimitPartition.GetTokenBucketLimiter(SourceOf(http), _ => new()
            {
                TokenLimit = limits.Burst,
                TokensPerPeriod = limits.PerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            })
            : RateLimitPartition.GetNoLimiter("free"));

    private static RequestKind KindOf(HttpContext http)
    {
        var path = http.Request.Path.Value ?? string.Empty;
        return !path.StartsWith("/v1/", StringComparison.Ordinal) ? RequestKind.Free
            : !HttpMethods.IsGet(http.Request.Method) ? RequestKind.Writing
            : path.EndsWith("/events", StringComparison.Ordinal) ? RequestKind.Watching
            : RequestKind.Free;
    }

    /// <summary>A webhook's name, whoever posts to it from wherever; else the caller's address.</summary>
    private static string SourceOf(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        return path.StartsWith(Webhooks, StringComparison.Ordinal) && http.GetEndpoint() is not null
            ? path
            : http.Connection.RemoteIpAddress?.ToString() ?? "unknown";
    }

    private static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var asked) ? asked : TimeSpan.FromSeconds(1);
        http.Response.Headers.RetryAfter = $"{Math.Max(1, Math.Ceiling(wait.TotalSeconds)):0}";
        var problem = ProblemKinds.TooMany.With(
            "More is coming in than is taken at once; nothing of this request was read or kept. Send it again after "
            + "Retry-After seconds, with the same Idempotency-Key or delivery id.");
        await http.RequestServices.GetRequiredService<IProblemDetailsService>()
            .TryWriteAsync(new() { HttpContext = http, ProblemDetails = problem });
    }
}
