using Steward.Activities.Storage;
using Steward.Activities.Tests.Storage;
using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;
using Temporalio.Exceptions;

namespace Steward.Activities.Tests.Delivery;

/// <summary>Two processes on one store: both record, both send, people take over, and connections are cut meanwhile.</summary>
public abstract class DispatchRaceTests(StoreKind on)
{
    private const int Tickets = 12;
    private const int Replies = 4;

    private const string Open = "SELECT COUNT(*) FROM deliveries WHERE status IN ('queued', 'sending')";

    /// <summary>Both write one file, which is busy now and then: that is a moment, not a failure.</summary>
    private static readonly (string, string)[] Eager =
    [
        ("Delivery:PollMilliseconds", "20"), ("Delivery:FirstRetrySeconds", "0"), ("Delivery:MostAttempts", "100"),
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_reply_is_heard_once_or_fenced_off_and_in_order()
    {
        using var store = new TestStore(on, Eager);
        using var other = store.Beside(Eager);
        await Task.WhenAll(store.Dispatcher.StartAsync(Cancellation), other.Dispatcher.StartAsync(Cancellation));

        await Task.WhenAll(Enumerable.Range(0, Tickets).Select(at => SpeakAsync(at % 2 is 0 ? store : other, at)));
        await EndedAsync(store, other);

        await Task.WhenAll(store.Dispatcher.StopAsync(Cancellation), other.Dispatcher.StopAsync(Cancellation));
        var heard = await OutboxFile.ReadAsync(store);
        var sent = await EventsAsync(store, "reply.sent");
        var fenced = await EventsAsync(store, "reply.fenced");
        heard.Select(line => $"{line.Ticket}/{line.Key}").ShouldBe(sent, ignoreOrder: true);
        sent.Distinct(StringComparer.Ordinal).Count().ShouldBe(sent.Count);
        sent.Intersect(fenced, StringComparer.Ordinal).ShouldBeEmpty();
        (sent.Count + fenced.Count).ShouldBe(Tickets * Replies);
        heard.GroupBy(line => line.Ticket, line => line.Key).ShouldAllBe(
            ticket => ticket.SequenceEqual(ticket.Order(StringComparer.Ordinal)));
        (await store.Audit.VerifyAsync(Cancellation)).Whole.ShouldBeTrue();
    }

    /// <summary>Says four things; on every third ticket somebody takes over after the second.</summary>
    private async Task SpeakAsync(TestStore store, int at)
    {
        var ticket = $"T{at}";
        for (var reply = 1; reply <= Replies; reply++)
        {
            await PersistAsync(() => store.SayAsync($"word {reply}", $"k{reply}", ticket));
            if (reply is 2 && at % 3 is 0)
            {
                await PersistAsync(() => store.Delivery.GrantLeaseAsync(new LeaseGrant(ticket, 1, "kim")));
            }

            if (on is StoreKind.Postgres && at % 4 is 1)
            {
                store.Schema!.CutConnections();
            }
        }
    }

    /// <summary>As Temporal does: what was out of reach is tried again.</summary>
    private static async Task PersistAsync(Func<Task> act)
    {
        while (true)
        {
            try
            {
                await act();
                return;
            }
            catch (Exception failure) when (IsPassing(failure))
            {
                await Task.Yield();
            }
        }
    }

    private static bool IsPassing(Exception failure) => failure
        is StewardException { Type: ErrorTypes.Unavailable }
        or ApplicationFailureException { ErrorType: ErrorTypes.Unavailable };

    /// <summary>Time passes meanwhile: a claim whose connection was cut at its commit runs out.</summary>
    private static Task EndedAsync(params TestStore[] stores) => Eventually.GetAsync(
        () =>
        {
            Array.ForEach(stores, store => store.Clock.Advance(TimeSpan.FromSeconds(1)));
            return stores[0].Database.ReadAsync(session => session.FindAsync<long>(Open), Cancellation);
        },
        open => open is 0,
        Patience);

    private static async Task<List<string>> EventsAsync(TestStore store, string happened)
    {
        List<string> found = [];
        for (var at = 0; at < Tickets; at++)
        {
            var records = await store.Audit.ReadAsync($"T{at}", Cancellation);
            found.AddRange(records.Where(record => record.Event == happened)
                .Select(record => $"T{at}/{record.Key.Split('-')[1]}"));
        }

        return found;
    }

    public sealed class OnSqlite() : DispatchRaceTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : DispatchRaceTests(StoreKind.Postgres);
}
