using Steward.Activities.Tests.Storage;

namespace Steward.Activities.Tests.Delivery;

/// <summary>PostgreSQL crashes, stands still and starts again while two processes record and send.</summary>
public sealed class ServerFaultTests
{
    private static readonly (string, string)[] Impatient =
    [
        .. DispatchRace.Eager,
        ("Storage:PostgreSql:CommandSeconds", "1"), ("Storage:PostgreSql:ConnectSeconds", "1"),
        ("Storage:PostgreSql:Retries", "1"),
    ];

    [Fact]
    public async Task Nothing_is_lost_or_said_twice_and_nobody_starts_steward_again()
    {
        await using var server = new OwnPostgres();
        await server.StartAsync();
        using var schema = new PostgresSchema(server.ConnectionString);
        using var store = new TestStore(schema, Impatient);
        using var other = store.Beside(Impatient);
        var race = new DispatchRace(store, other);
        var (speaking, mistreated) = (new TaskCompletionSource(), new TaskCompletionSource());

        // Tickets of even numbers go on during the faults; the others have the rest of theirs to say after the last.
        var run = race.RunAsync(ticket =>
        {
            speaking.TrySetResult();
            return ticket % 2 is 0 ? Task.CompletedTask : mistreated.Task;
        });
        await speaking.Task;
        for (var cycle = 0; cycle < 2; cycle++)
        {
            await server.CrashAsync();
            await OutOfReachAsync(store);
            await server.StartAsync();
            await server.FreezeAsync();
            await OutOfReachAsync(other);
            await server.ThawAsync();
        }

        mistreated.SetResult();
        await run;

        await race.ShouldHaveLostAndRepeatedNothingAsync();
    }

    /// <summary>Returns when Steward has noticed.</summary>
    private static async Task OutOfReachAsync(TestStore store)
    {
        while (true)
        {
            try
            {
                await store.Audit.ReadAsync("T1", TestContext.Current.CancellationToken);
            }
            catch (Exception failure) when (DispatchRace.IsPassing(failure))
            {
                return;
            }
        }
    }
}
