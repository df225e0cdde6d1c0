using Steward.Activities.Tests.Storage;

namespace Steward.Activities.Tests.Delivery;

public abstract class DispatchRaceTests(StoreKind on)
{
    [Fact]
    public async Task Every_reply_is_heard_once_or_fenced_off_and_in_order_though_connections_are_cut()
    {
        using var store = new TestStore(on, DispatchRace.Eager);
        using var other = store.Beside(DispatchRace.Eager);
        var race = new DispatchRace(store, other);

        await race.RunAsync(ticket =>
        {
            if (ticket % 4 is 1)
            {
                store.Schema?.CutConnections();
            }

            return Task.CompletedTask;
        });

        await race.ShouldHaveLostAndRepeatedNothingAsync();
    }

    public sealed class OnSqlite() : DispatchRaceTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : DispatchRaceTests(StoreKind.Postgres);
}
