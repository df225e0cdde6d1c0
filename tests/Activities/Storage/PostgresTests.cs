using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Storage;

/// <summary>What PostgreSQL alone does: writers side by side, and what becomes of them when it fails.</summary>
public sealed class PostgresTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_of_two_tickets_run_side_by_side()
    {
        using var store = new TestStore(StoreKind.Postgres);
        var (one, two) = (new TaskCompletionSource(), new TaskCompletionSource());

        // Each ends only after the other has begun.
        await Task.WhenAll(
            store.Database.WriteAsync(StoreScope.Ticket("T1"), _ => MeetAsync(one, two), Cancellation),
            store.Database.WriteAsync(StoreScope.Ticket("T2"), _ => MeetAsync(two, one), Cancellation));
    }

    [Fact]
    public async Task Writes_of_one_ticket_and_a_write_of_everything_wait_for_each_other()
    {
        using var store = new TestStore(StoreKind.Postgres);
        using var other = store.Beside();
        var (inside, most) = (0, 0);

        async Task AloneAsync(StorageSession session)
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await session.FindAsync<int>("SELECT 1");
            Interlocked.Decrement(ref inside);
        }

        await Task.WhenAll(Enumerable.Range(0, 24).Select(at => (at % 2 is 0 ? store : other).Database.WriteAsync(
            at % 3 is 0 ? StoreScope.WholeStore : StoreScope.Ticket("T1"), AloneAsync, Cancellation)));

        most.ShouldBe(1);
    }

    [Fact]
    public async Task A_transaction_whose_connection_is_cut_is_run_again_and_takes_effect_once()
    {
        using var store = new TestStore(StoreKind.Postgres);
        var runs = 0;

        await store.Database.WriteAsync(
            StoreScope.Ticket("T1"),
            async session =>
            {
                await store.Audit.AppendAsync(session, Entry("k"));
                if (++runs is 1)
                {
                    store.Schema!.CutConnections().ShouldBeGreaterThan(0);
                }
            },
            Cancellation);

        runs.ShouldBe(2);
        (await store.Audit.ReadAsync("T1", Cancellation)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_writes_that_wait_for_each_other_are_untangled_and_both_get_done()
    {
        using var store = new TestStore(StoreKind.Postgres);
        var (one, two) = (new TaskCompletionSource(), new TaskCompletionSource());

        await Task.WhenAll(
            store.Database.WriteAsync(
                StoreScope.Ticket("T1"), at => CrossAsync(at, StoreScope.Ticket("T2"), one, two), Cancellation),
            store.Database.WriteAsync(
                StoreScope.Ticket("T2"), at => CrossAsync(at, StoreScope.Ticket("T1"), two, one), Cancellation));
    }

    [Fact]
    public async Task A_process_that_stands_still_in_a_write_loses_it_and_the_others_go_on()
    {
        using var frozen = new TestStore(StoreKind.Postgres, ("Storage:PostgreSql:IdleInTransactionSeconds", "1"));
        using var other = frozen.Beside();
        var (stands, thawed) = (new TaskCompletionSource(), new TaskCompletionSource());

        var held = frozen.Database.WriteAsync(
            StoreScope.Ticket("T1"),
            async session =>
            {
                await frozen.Audit.AppendAsync(session, Entry("frozen"));
                stands.TrySetResult();
                await thawed.Task;
                await frozen.Audit.AppendAsync(session, Entry("thawed"));
            },
            Cancellation);
        await stands.Task;
        await other.Audit.AppendAsync([Entry("other")], Cancellation);
        thawed.SetResult();
        await held;

        (await other.Audit.ReadAsync("T1", Cancellation)).Select(at => at.Key).ShouldBe(["other", "frozen", "thawed"]);
        (await other.Audit.VerifyAsync(Cancellation)).Whole.ShouldBeTrue();
    }

    [Fact]
    public async Task A_server_that_is_not_there_stops_the_start_with_its_address_and_the_remedy()
    {
        using var store = new TestStore(
            settings:
            [
                ("Storage:Provider", "postgres"),
                ("Storage:ConnectionString", "Host=127.0.0.1;Port=1;Database=steward;Username=x;Password=hidden"),
                ("Storage:PostgreSql:StartSeconds", "0"),
            ]);

        var failure = await Should.ThrowAsync<StewardException>(() => store.Database.OpenAsync(Cancellation));

        failure.Type.ShouldBe(ErrorTypes.Unavailable);
        failure.Message.ShouldBe(
            "PostgreSQL at 127.0.0.1:1, database 'steward' did not answer within 0 seconds (SocketException). "
            + "Start it, or correct Storage:ConnectionString.");
    }

    private static async Task MeetAsync(TaskCompletionSource here, TaskCompletionSource there)
    {
        here.TrySetResult();
        await there.Task;
    }

    private static async Task CrossAsync(
        StorageSession session, StoreScope next, TaskCompletionSource here, TaskCompletionSource there)
    {
        await MeetAsync(here, there);
        await session.HoldAsync(next);
    }

    private static AuditEntry Entry(string key) => new()
    {
        TicketId = "T1",
        Key = key,
        Event = "e",
        At = Conversations.Nine,
        Actor = "kim",
    };
}
