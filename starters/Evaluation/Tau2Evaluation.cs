using Steward.Starters.Hosting;
using Steward.Workers;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Evaluation;

/// <summary>
/// Plays the tau2 retail benchmark: each task's actions through a conversation with approvals, its worker a process of
/// its own that may be killed, beside the same actions run directly; then each customer's own words.
/// </summary>
internal sealed class Tau2Evaluation(Tau2Settings settings, HostSettings host, IProgress<Tau2Progress> progress)
{
    private const int Seed = 20_240_501;

    /// <summary>The reference is apart from the store under test, whatever that is.</summary>
    private static readonly Dictionary<string, string?> OwnStore = new(StringComparer.Ordinal)
    {
        ["Storage:Provider"] = "sqlite",
        ["Storage:ConnectionString"] = null,
    };

    private readonly string run = Guid.NewGuid().ToString("N")[..8];
    private readonly List<string> different = [];
    private readonly List<string> stuck = [];

    public async Task<Tau2Report> RunAsync(CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        var tasks = await Tau2Tasks.ReadAsync(settings.Tasks, cancellation);
        using var folders = new EvaluationFolders();
        await using var conversations = await RunningHost.StartAsync(
            StewardRoles.Engine, At(folders.Conversations), cancellation);
        await using var direct = await RunningHost.StartAsync(
            StewardRoles.Engine, At(folders.Direct) with { More = OwnStore }, cancellation);
        using var worker = new WorkerProcess(
            conversations.Services.GetRequiredService<ServerAddress>().Value, folders.Conversations);
        worker.Start();
        await using var chaos = new WorkerChaos(worker, settings.KillEvery, Seed, TimeProvider.System);
        var expected = await ExecuteAsync(tasks, conversations.Services, direct.Services, chaos, cancellation);
        var played = await PlayAsync(tasks, conversations.Services, expected, cancellation);
        return new Tau2Report
        {
            Tasks = tasks.Count,
            EqualFinalState = tasks.Count - different.Count,
            DuplicateActions = await Effects.DuplicatesAsync(
                conversations.Services, tasks.SelectMany(t => new[] { Ticket(t), PlayedTicket(t) }), cancellation),
            Stuck = stuck.Count + played.Stuck,
            Actions = tasks.Sum(t => t.Writes.Count),
            Kills = worker.Kills,
            Seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds,
            Different = different,
            Played = played,
        };
    }

    private async Task<Dictionary<string, IReadOnlySet<string>>> ExecuteAsync(
        IReadOnlyList<Tau2Task> tasks, IServiceProvider conversations, IServiceProvider direct, WorkerChaos chaos,
        CancellationToken cancellation)
    {
        var expected = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        var shop = new ShopUnderTest(conversations, settings.Benchmark);
        var reference = new ShopUnderTest(direct, settings.Benchmark);
        var through = new ConversationRun(conversations, chaos, settings.Patience);
        foreach (var task in tasks)
        {
            progress.Report(new Tau2Progress("actions", task.Id, expected.Count + 1, tasks.Count));
            await reference.ResetAsync(cancellation);
            await shop.ResetAsync(cancellation);
            expected[task.Id] = await new DirectRun(direct).RunAsync(task, cancellation);
            if (!await EndsAsync(() => through.RunAsync(task, Ticket(task), cancellation)))
            {
                stuck.Add(task.Id);
            }

            if (!Equal(await reference.StateAsync(cancellation), await shop.StateAsync(cancellation)))
            {
                different.Add(task.Id);
            }
        }

        return expected;
    }

    private async Task<Tau2Played> PlayAsync(
        IReadOnlyList<Tau2Task> tasks, IServiceProvider services, Dictionary<string, IReadOnlySet<string>> expected,
        CancellationToken cancellation)
    {
        var customer = new CustomerPlay(services, settings.Patience);
        var shop = new ShopUnderTest(services, settings.Benchmark);
        var endings = new Endings(services);
        foreach (var (task, place) in tasks.Select((task, place) => (task, place)))
        {
            progress.Report(new Tau2Progress("words", task.Id, place + 1, tasks.Count));
            await shop.ResetAsync(cancellation);
            ConversationSnapshot? rest = null;
            await EndsAsync(
                async () => (rest = await customer.PlayAsync(task, PlayedTicket(task), cancellation)) is not null);
            await endings.AddAsync(task.Id, rest, expected[task.Id], cancellation);
        }

        return endings.Total;
    }

    /// <summary>
    /// A conversation that stays unreachable beyond patience is a stuck one, not the end of the evaluation.
    /// </summary>
    private static async Task<bool> EndsAsync(Func<Task<bool>> run)
    {
        try
        {
            return await run();
        }
        catch (StewardException e) when (e.Type == ErrorTypes.Unavailable)
        {
            return false;
        }
    }

    private string Ticket(Tau2Task task) => $"tau2-{run}-{task.Id}";

    private string PlayedTicket(Tau2Task task) => $"tau2-{run}-{task.Id}-words";

    private HostSettings At(string folder) => host with
    {
        Port = 0,
        DataFolder = folder,
        TemporalAddress = settings.TemporalAddress ?? TemporalOptions.Embedded,
        Quiet = true,
    };

    private static bool Equal(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(r => other.TryGetValue(r.Key, out var hash) && hash == r.Value);
}
