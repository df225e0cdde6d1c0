using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Steward.Activities.Understanding.Learning;

namespace Steward.Activities.Understanding;

/// <summary>Looks every few seconds whether the examples or the model have changed, and has them taken.</summary>
internal sealed partial class ModelWatch(
    IntentModels models, IOptions<UnderstandingOptions> options, LearningMeter meter, TimeProvider time,
    ILogger<ModelWatch> logger) : BackgroundService
{
    private readonly string[] files = [options.Value.ExamplesFile, options.Value.ModelFile];
    private string seen = string.Empty;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        seen = Stamp();
        return options.Value.ReloadSeconds == 0 ? Task.CompletedTask : base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.ReloadSeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            Look();
    }

    /// <summary>Files that were refused are looked at again when they change again.</summary>
    private void Look()
    {
        if (Stamp() is var now && now == seen)
            return;
        seen = now;
        try
        {
            var before = models.Version;
            if (!models.Refresh())
                return;
            meter.Reloaded();
            LogTaken(logger, models.Version, before);
        }
        catch (Exception broken)
        {
            meter.Refused();
            LogRefused(logger, models.Version, broken);
        }
    }

    private string Stamp() => string.Join(' ', files.Where(file => file.Length > 0).Select(file =>
        new FileInfo(file) is { Exists: true } there ? $"{there.LastWriteTimeUtc.Ticks}+{there.Length}" : "none"));

    [LoggerMessage(3204, LogLevel.Warning, "The intent model {Version} took the place of {Before}")]
    private static partial void LogTaken(ILogger logger, string version, string before);

    [LoggerMessage(3205, LogLevel.Error,
        "The changed intent examples or model were refused; {Version} stays in use until they are mended")]
    private static partial void LogRefused(ILogger logger, string version, Exception broken);
}
