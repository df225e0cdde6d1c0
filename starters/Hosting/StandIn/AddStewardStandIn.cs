using Steward.Workers;

namespace Steward.Starters.Hosting;

internal static class AddStewardStandIn
{
    public static Task<string> AddStewardAsync(this IHostApplicationBuilder builder, StewardRoles roles, CancellationToken cancellation)
    {
        var options = TemporalConnection.Settings(builder.Configuration);
        builder.Services.AddSingleton(TemporalConnection.CreateLazy(options, options.Address ?? "127.0.0.1:7233"));
        return Task.FromResult("");
    }
}
