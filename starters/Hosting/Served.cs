using Steward.Workers;

namespace Steward.Starters.Hosting;

/// <summary>Where a started Steward can be reached.</summary>
/// <param name="Url">The API.</param>
/// <param name="Temporal">The workflow server; null with the embedded engine.</param>
/// <param name="TemporalUi">The workflow server's web page, when we started it.</param>
internal sealed record Served(string Url, string? Temporal = null, string? TemporalUi = null)
{
    public static Served Of(WebApplication app, string? temporalUi = null) =>
        new(app.Urls.First(), app.Services.GetRequiredService<TemporalOptions>().Address, temporalUi);
}
