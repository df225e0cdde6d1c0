using System.Diagnostics;
using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using Temporalio.Client;
using Temporalio.Worker;

namespace Steward.Tests.Fixtures;

/// <summary>
/// A task queue of the test's own, a worker on it, and a client that remembers what it starts. When the test's body has
/// passed, every history that came of it is replayed.
/// </summary>
public sealed class Workbench
{
    /// <summary>Far above what any test takes: one that waits for what never comes ends here.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private readonly TemporalServer server;
    private readonly Action<TemporalWorkerOptions> configure;
    private readonly StartRecorder starts = new();
    private RunningWorker? worker;

    private Workbench(TemporalServer server, Action<TemporalWorkerOptions> configure)
    {
        this.server = server;
        this.configure = configure;
        var options = (TemporalClientOptions)server.Client.Options.Clone();
        options.Interceptors = [starts];
        Client = new TemporalClient(server.Client.Connection, options);
    }

    public ITemporalClient Client { get; }

    public string TaskQueue { get; } = $"queue-{Guid.NewGuid():N}";

    /// <summary>Runs the body beside a worker, stops it, and replays every history.</summary>
    /// <param name="server">Where to run.</param>
    /// <param name="configure">Adds workflows and activities to each worker that the bench starts.</param>
    /// <param name="body">The test.</param>
    /// <param name="replay">False for a test whose workflows cannot be replayed on purpose.</param>
    public static async Task RunAsync(
        TemporalServer server, Action<TemporalWorkerOptions> configure, Func<Workbench, Task> body, bool replay = true)
    {
        ArgumentNullException.ThrowIfNull(body);
        var bench = new Workbench(server, configure);
        await bench.StartWorkerAsync();
        var limit = Stopwatch.StartNew();
        try
        {
            await body(bench).WaitAsync(Limit);
        }
        catch (TimeoutException late) when (limit.Elapsed >= Limit)
        {
            throw new TimeoutException(
                $"The test had not ended after {Limit}. Its runs until then:{await bench.TellRunsAsync()}", late);
        }
        finally
        {
            await bench.StopWorkerAsync();
        }

        if (replay)
        {
            await Histories.AssertAllReplayAsync(
                bench.Client, bench.starts.Starts, [.. bench.WorkerOptions().Workflows]);
        }
    }

    /// <summary>Options for a new run on this bench's queue, with a fresh workflow id.</summary>
    public WorkflowOptions Options(string? id = null) => new(id ?? $"workflow-{Guid.NewGuid():N}", TaskQueue);

    public Task<WorkflowHandle<TWorkflow, TResult>> StartAsync<TWorkflow, TResult>(
        Expression<Func<TWorkflow, Task<TResult>>> run, WorkflowOptions? options = null) =>
        Client.StartWorkflowAsync(run, options ?? Options());

    public Task<WorkflowHandle<TWorkflow>> StartAsync<TWorkflow>(
        Expression<Func<TWorkflow, Task>> run, WorkflowOptions? options = null) =>
        Client.StartWorkflowAsync(run, options ?? Options());

    public Task<TResult> ExecuteAsync<TWorkflow, TResult>(
        Expression<Func<TWorkflow, Task<TResult>>> run, WorkflowOptions? options = null) =>
        Client.ExecuteWorkflowAsync(run, options ?? Options());

    public Task ExecuteAsync<TWorkflow>(Expression<Func<TWorkflow, Task>> run, WorkflowOptions? options = null) =>
        Client.ExecuteWorkflowAsync(run, options ?? Options());

    /// <summary>Starts a worker on a new connection, as a restarted process would.</summary>
    public async Task StartWorkerAsync()
    {
        await StopWorkerAsync();
        worker = RunningWorker.Start(await server.ConnectAsync(), WorkerOptions());
    }

    /// <summary>Starts another worker beside the bench's own; the caller disposes it.</summary>
    public async Task<RunningWorker> StartSecondWorkerAsync() =>
        RunningWorker.Start(await server.ConnectAsync(), WorkerOptions());

    /// <summary>Stops the worker if one runs: it finishes the tasks it holds and takes no more.</summary>
    public async Task StopWorkerAsync()
    {
        if (worker is { } running)
        {
            worker = null;
            await running.DisposeAsync();
        }
    }

    private async Task<string> TellRunsAsync()
    {
        var told = new StringBuilder();
        foreach (var (id, runId) in starts.Starts)
        {
            var history = await Client.GetWorkflowHandle(id, runId).FetchHistoryAsync();
            told.Append(CultureInfo.InvariantCulture, $"\n{id}:");
            told.AppendJoin(' ', history.Events.Select(@event => @event.EventType));
        }

        return told.ToString();
    }

    private TemporalWorkerOptions WorkerOptions()
    {
        var options = new TemporalWorkerOptions(TaskQueue);
        configure(options);
        return options;
    }
}
