using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Steward.Workflows.Contracts;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.TaskQueue.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Workers.Telemetry;

/// <summary>How long work waits on the task queues, as the server counts it, looked at every few seconds.</summary>
internal sealed class QueueLag : BackgroundService
{
    public const string MeterName = "Steward.Queues";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);
    private static readonly TaskQueueType[] Types = [TaskQueueType.Workflow, TaskQueueType.Activity];

    private readonly ITemporalClient client;
    private readonly TemporalOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<QueueLag> logger;
    private readonly Meter meter;
    private volatile IReadOnlyList<(string Queue, string Type, TaskQueueStats Stats)> seen = [];

    public QueueLag(
        ITemporalClient client, TemporalOptions options, IMeterFactory meters, TimeProvider time, ILogger<QueueLag> logger)
    {
        (this.client, this.options, this.time, this.logger) = (client, options, time, logger);
        meter = meters.Create(MeterName);
        meter.CreateObservableGauge(
            "steward.queue.lag",
            () => Each(stats => stats.ApproximateBacklogAge?.ToTimeSpan().TotalSeconds ?? 0),
            "s",
            "Age of the oldest task that waits");
        meter.CreateObservableGauge(
            "steward.queue.backlog",
            () => Each(stats => stats.ApproximateBacklogCount),
            "{task}",
            "Tasks that wait");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            var found = new List<(string, string, TaskQueueStats)>();
            foreach (var kind in Enum.GetValues<WorkKind>())
            {
                var queue = TaskQueues.Of(kind, options.TaskQueuePrefix);
                foreach (var type in Types)
                {
                    if (await StatsAsync(queue, type, cancellation) is { } stats)
                    {
                        found.Add((queue, type.ToString().ToLowerInvariant(), stats));
                    }
                }
            }

            seen = found;
        }
        catch (RpcException failure)
        {
            // What is not known is not shown: an old figure would hide an outage.
            seen = [];
            TelemetryLog.LagUnknown(logger, failure.Code.ToString());
        }
        catch (InvalidOperationException)
        {
            seen = [];
            TelemetryLog.LagUnknown(logger, "not connected");
        }
    }

    private async Task<TaskQueueStats?> StatsAsync(string queue, TaskQueueType type, CancellationToken cancellation)
    {
        var answer = await client.WorkflowService.DescribeTaskQueueAsync(
            new()
            {
                Namespace = client.Options.Namespace,
                TaskQueue = new() { Name = queue },
                TaskQueueType = type,
                ReportStats = true,
            },
            new() { Retry = false, CancellationToken = cancellation });
        return answer.Stats;
    }

    private IEnumerable<Measurement<double>> Each(Func<TaskQueueStats, double> figure) => seen.Select(
        each => new Measurement<double>(
            figure(each.Stats), new("task_queue", each.Queue), new("task_type", each.Type)));
}
