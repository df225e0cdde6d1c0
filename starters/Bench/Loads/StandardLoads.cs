using Temporalio.Client;

namespace Steward.Starters.Bench.Loads;

/// <summary>The loads that every server is put under.</summary>
internal static class StandardLoads
{
    public const string Queue = "bench";

    private const int Busy = 64;
    private const int Listeners = 50;

    /// <summary>One takes all signals for a while, then the next: a workflow takes no more than 10,000.</summary>
    private const int SignalsEach = 4000;

    private const int Solos = 20;

    public static IReadOnlyList<Load> All { get; } =
    [
        new("one-activity workflows", Busy, 1, (client, number) => client.ExecuteWorkflowAsync(
            (OneActivity work) => work.RunAsync("Ada"), Named("one", number))),
        new("signals to one workflow", Busy, 1, (client, number) => SignalAsync(client, Solo(number), number))
        {
            Prepare = client => Parallel.ForAsync(0, Solos, async (turn, _) => await StartAsync(client, $"solo-{turn}")),
        },
        new("signals to many workflows", Busy, 1, (client, number) => SignalAsync(client, Many(number), number))
        {
            Prepare = StartManyAsync,
        },
        new("updates, one at a time", 1, 1, (client, number) => AskAsync(client, Many(number), number)),
        new("updates to many workflows", Busy, 1, (client, number) => AskAsync(client, Many(number), number)),
        new("timers fired", Busy, Timers.Each, (client, number) => client.ExecuteWorkflowAsync(
            (Timers work) => work.RunAsync(), Named("timers", number))),
    ];

    private static WorkflowOptions Named(string kind, int number) => new($"{kind}-{number}", Queue);

    private static string Solo(int number) => $"solo-{number / SignalsEach % Solos}";

    private static string Many(int number) => $"many-{number % Listeners}";

    private static Task StartAsync(ITemporalClient client, string id) =>
        client.StartWorkflowAsync((Listener listener) => listener.RunAsync(), new(id, Queue));

    private static Task StartManyAsync(ITemporalClient client) =>
        Parallel.ForAsync(0, Listeners, async (number, _) => await StartAsync(client, Many(number)));

    private static Task SignalAsync(ITemporalClient client, string id, int number) =>
        client.GetWorkflowHandle<Listener>(id).SignalAsync(listener => listener.TellAsync(number));

    private static Task AskAsync(ITemporalClient client, string id, int number) =>
        client.GetWorkflowHandle<Listener>(id).ExecuteUpdateAsync(listener => listener.AskAsync(number));
}
