using Steward.Activities.Tests.Crm;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Storage;

public abstract class StewardDatabaseTests(StoreKind on)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_stored_is_there_after_a_restart()
    {
        using var store = new TestStore(on);
        var stored = await store.Archive.StoreAsync(Conversations.Inbound("Where is it?"), Cancellation);

        using var restarted = store.Beside();

        (await restarted.Archive.GetAsync([stored.MessageId], Cancellation))[0].Body.ShouldBe("Where is it?");
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused_with_the_remedy()
    {
        using var store = new TestStore(on);
        await store.Database.OpenAsync(Cancellation);
        var journal = on is StoreKind.Sqlite ? "SchemaVersions" : "schema_versions";
        await store.SqlAsync(
            $"INSERT INTO {journal} (ScriptName, Applied) VALUES ('Steward.9999_moods.sql', '2030-01-01')");
        using var older = store.Beside();

        var failure = await Should.ThrowAsync<StewardException>(() => older.Database.OpenAsync(Cancellation));

        failure.Message.ShouldContain(
            "was written by a newer Steward: it has had the migrations Steward.9999_moods.sql");
        failure.Message.ShouldContain("Run the newer version, or point Storage:");
    }

    [Fact]
    public async Task Writers_of_two_processes_wait_for_each_other_and_lose_nothing()
    {
        using var store = new TestStore(on);
        using var other = store.Beside();

        await Task.WhenAll(Enumerable.Range(0, 60).Select(at => Task.Run(
            () => (at % 2 is 0 ? store : other).Archive.StoreAsync(
                Conversations.Inbound("hello", $"d{at}"), Cancellation))));

        (await store.Archive.TranscriptAsync("T1", Cancellation)).Count.ShouldBe(60);
    }

    [Fact]
    public async Task Two_processes_that_start_at_once_on_a_new_store_both_open_it()
    {
        using var store = new TestStore(on);
        using var other = store.Beside();

        await Task.WhenAll(
            Task.Run(() => store.Database.OpenAsync(Cancellation)), Task.Run(() => other.Database.OpenAsync(Cancellation)));

        (await other.Archive.TranscriptAsync("T1", Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_writers_committed_together_one_that_fails_takes_no_other_with_it()
    {
        using var store = new TestStore(on);
        await store.Database.OpenAsync(Cancellation);

        var writers = Enumerable.Range(0, 30).Select(at => Task.Run(
            () => store.Database.WriteAsync(async session =>
            {
                await store.Audit.AppendAsync(session, Entry($"k{at}"));
                return at % 3 is 0 ? throw new InvalidOperationException("no") : at;
            }),
            Cancellation)).ToList();
        await Task.WhenAny(Task.WhenAll(writers));

        writers.Count(writer => writer.IsFaulted).ShouldBe(10);
        (await store.Audit.ReadAsync("T1", Cancellation)).Select(record => record.Key)
            .ShouldBe(Enumerable.Range(0, 30).Where(at => at % 3 > 0).Select(at => $"k{at}"), ignoreOrder: true);
        (await store.Audit.VerifyAsync(Cancellation)).Whole.ShouldBeTrue();
    }

    [Fact]
    public async Task A_write_that_throws_leaves_nothing()
    {
        using var store = new TestStore(on);

        await Should.ThrowAsync<InvalidOperationException>(() => store.Database.WriteAsync(
            async session =>
            {
                await store.Audit.AppendAsync(session, Entry("k"));
                throw new InvalidOperationException("power cut");
            },
            Cancellation));

        (await store.Audit.ReadAsync("T1", Cancellation)).ShouldBeEmpty();
    }

    private static AuditEntry Entry(string key) => new()
    {
        TicketId = "T1",
        Key = key,
        Event = "e",
        At = Conversations.Nine,
        Actor = "kim",
    };

    public sealed class OnSqlite() : StewardDatabaseTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : StewardDatabaseTests(StoreKind.Postgres);
}
