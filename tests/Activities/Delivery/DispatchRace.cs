using Steward.Activities.Storage;
using Steward.Activities.Tests.Storage;
using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;
using Temporalio.Exceptions;

namespace Steward.Activities.Tests.Delivery;

/// <summary>Two processes on one store: both record, both send, and people take over meanwhile.</summary>
internal sealed class DispatchRace(TestStore store, TestStore other)
{
    private const int Tickets = 12;
    private const int Replies = 4;
    private const string Open = "SELECT COUNT(*) FROM deliveries WHERE status IN ('queued', 'sending')";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Both write one file, which is busy now and then: that is a moment, not a failure.</summary>
    public static (string, string)[] Eager { get; } =
    [
        ("Delivery:PollMilliseconds", "20"), ("Delivery:FirstRetrySeconds", "0"), ("Delivery:MostAttempts", "100"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="between">Is called with the ticket's number after each of its replies.</param>
    public async Task RunAsync(Func<int, Task> between)
    {
        await Task.WhenAll(store.Dispatcher.StartAsync(Cancellation), other.Dispatcher.StartAsync(Cancellation));
        await Task.WhenAll(Enumerable.Range(0, Tickets).Select(
            at => SpeakAsync(at % 2 is 0 ? store : other, at, between)));
        await EndedAsync();
        await Task.WhenAll(store.Dispatcher.StopAsync(Cancellation), other.Dispatcher.StopAsync(Cancellation));
    }

    /// <summary>
    /// Every reply was heard once or fenced off, those of a ticket in order, and the audit log is whole. A reply that
    /// was being sent when its connection was lost, and then its ticket taken over, may have been heard: the log says
    /// so.
    /// </summary>
    public async Task ShouldHaveLostAndRepeatedNothingAsync()
    {
        var replies = await OutboxFile.ReadAsync(store);
        var heard = replies.Select(line => $"{line.Ticket}/{line.Key}").ToList();
        var sent = await EventsAsync("reply.sent");
        var fenced = await EventsAsync("reply.fenced");
        heard.Distinct(StringComparer.Ordinal).Count().ShouldBe(heard.Count);
        sent.Distinct(StringComparer.Ordinal).Count().ShouldBe(sent.Count);
        sent.ShouldBeSubsetOf(heard);
        heard.Except(sent, StringComparer.Ordinal).ShouldBeSubsetOf(
            await EventsAsync("reply.fenced", "lease_moved_while_sending"));
        sent.Intersect(fenced, StringComparer.Ordinal).ShouldBeEmpty();
        (sent.Count + fenced.Count).ShouldBe(Tickets * Replies);
        replies.GroupBy(line => line.Ticket, line => line.Key).ShouldAllBe(
            ticket => ticket.SequenceEqual(ticket.Order(StringComparer.Ordinal)));
        (await store.Audit.VerifyAsync(Cancellation)).Whole.ShouldBeTrue();
    }

    public static bool IsPassing(Exception failure) => failure
        is StewardException { Type: ErrorTypes.Unavailable }
        or ApplicationFailureException { ErrorType: ErrorTypes.Unavailable };

    /// <summary>Says four things; on every third ticket somebody takes over after the second.</summary>
    private static async Task SpeakAsync(TestStore speaker, int at, Func<int, Task> between)
    {
        var ticket = $"T{at}";
        for (var reply = 1; reply <= Replies; reply++)
        {
            await PersistAsync(() => speaker.SayAsync($"word {reply}", $"k{reply}", ticket));
            if (reply is 2 && at % 3 is 0)
            {
                await PersistAsync(() => speaker.Delivery.GrantLeaseAsync(new LeaseGrant(ticket, 1, "kim")));
            }

            await between(at);
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

    /// <summary>Time passes meanwhile: a claim whose connection was cut at its commit runs out.</summary>
    private Task EndedAsync() => Eventually.GetAsync(
        () =>
        {
            store.Clock.Advance(TimeSpan.FromSeconds(1));
            other.Clock.Advance(TimeSpan.FromSeconds(1));
            return store.Database.ReadAsync(session => session.FindAsync<long>(Open), Cancellation);
        },
        open => open is 0,
        Patience);

    private async Task<List<string>> EventsAsync(string happened, string reason = "")
    {
        List<string> found = [];
        for (var at = 0; at < Tickets; at++)
        {
            var records = await store.Audit.ReadAsync($"T{at}", Cancellation);
            found.AddRange(records.Where(record => record.Event == happened
                    && record.Facts.Contains(reason, StringComparison.Ordinal))
                .Select(record => $"T{at}/{record.Key.Split('-')[1]}"));
        }

        return found;
    }
}
