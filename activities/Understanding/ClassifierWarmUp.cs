using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Steward.Activities.Understanding.Classification;

namespace Steward.Activities.Understanding;

/// <summary>Trains the intent classifier before the first customer writes. A faulty examples file stops the start.</summary>
internal sealed partial class ClassifierWarmUp(IServiceProvider services, ILogger<ClassifierWarmUp> logger)
    : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var classifier = services.GetRequiredService<IntentModels>().Current;
        LogTrained(
            logger, classifier.Version, classifier.HeldOutAccuracy,
            Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(3201, LogLevel.Information,
        "The intent classifier {Version} is ready after {Milliseconds:F0} ms; accuracy on held-out examples "
        + "{Accuracy:F2}")]
    private static partial void LogTrained(
        ILogger logger, string version, double accuracy, double milliseconds);
}
