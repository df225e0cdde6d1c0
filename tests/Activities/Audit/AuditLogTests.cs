using Steward.Activities.Audit;
using Steward.Activities.Tests.Crm;
using Steward.Activities.Tests.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Audit;

public abstract class AuditLogTests(StoreKind on)
{
    private const string Changed = "its content was changed after it was written";
    private const string Unchained = "it does not follow the ticket's record before it";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_log_that_nobody_touched_is_whole()
    {
        using var store = await SixRecordsAsync();

        (await store.Audit.VerifyAsync(Cancellation)).ShouldBe(new AuditVerdict(6, Fault: null));
    }

    [Fact]
    public async Task An_entry_recorded_twice_is_written_once()
    {
        using var store = new TestStore(on);
        var activities = store.Get<AuditActivities>();

        await activities.RecordAsync([Entry("T1", 1), Entry("T1", 2)]);
        await activities.RecordAsync([Entry("T1", 1), Entry("T1", 2), Entry("T1", 3)]);

        (await store.Audit.ReadAsync("T1", Cancellation)).Select(record => record.Key).ShouldBe(["k1", "k2", "k3"]);
    }

    [Fact]
    public async Task Records_tell_what_was_decided_by_whom_and_under_which_rule()
    {
        using var store = new TestStore(on);

        await store.Get<AuditActivities>().RecordAsync([Entry("T1", 1)]);

        var record = (await store.Audit.ReadAsync("T1", Cancellation)).ShouldHaveSingleItem();
        (record.Event, record.Actor, record.PolicyVersion, record.Rule, record.At, record.Facts)
            .ShouldBe(("lease.claimed", "kim", "1+abc", "r", "2026-03-02T09:00:00.0000000Z", """{"a":"x","b":"y"}"""));
    }

    [Theory]
    [InlineData("UPDATE audit_records SET actor = 'lee' WHERE number = 3", 3, Changed)]
    [InlineData("UPDATE audit_records SET facts = '{}' WHERE number = 1", 1, Changed)]
    [InlineData("UPDATE audit_records SET rule = NULL WHERE number = 6", 6, Changed)]
    [InlineData("DELETE FROM audit_records WHERE number = 4", 5, "record 4 is missing before it")]
    [InlineData("DELETE FROM audit_records WHERE number = 1", 2, "record 1 is missing before it")]
    [InlineData("UPDATE audit_records SET ticket_id = 'T2' WHERE number = 3", 3, Unchained)]
    [InlineData(
        "UPDATE audit_records SET previous_hash = '' WHERE number = 2", 2, "it does not follow the record before it")]
    [InlineData("UPDATE audit_records SET hash = previous_hash WHERE number = 2", 2, Changed)]
    public async Task A_change_shows_at_the_first_record_it_touches(string tampering, long number, string reason)
    {
        using var store = await SixRecordsAsync();
        await store.SqlAsync(tampering);

        var fault = (await store.Audit.VerifyAsync(Cancellation)).Fault!;

        (fault.Number, fault.Reason).ShouldBe((number, reason));
    }

    [Fact]
    public async Task Records_written_at_once_by_two_processes_are_one_whole_chain()
    {
        using var store = new TestStore(on);
        using var other = store.Beside();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(at => Task.Run(
            () => (at % 2 is 0 ? store : other).Audit.AppendAsync([Entry($"T{at % 3}", at)], Cancellation))));

        (await store.Audit.VerifyAsync(Cancellation)).ShouldBe(new AuditVerdict(40, Fault: null));
    }

    [Fact]
    public async Task A_log_longer_than_what_is_read_at_once_is_checked_to_its_end()
    {
        using var store = new TestStore(on);
        var last = (2 * AuditLog.PageSize) + 1;
        await store.Audit.AppendAsync([.. Enumerable.Range(1, last).Select(at => Entry($"T{at % 7}", at))], Cancellation);

        (await store.Audit.VerifyAsync(Cancellation)).ShouldBe(new AuditVerdict(last, Fault: null));

        await store.SqlAsync($"UPDATE audit_records SET actor = 'lee' WHERE number = {last}");
        (await store.Audit.VerifyAsync(Cancellation)).Fault.ShouldNotBeNull().Number.ShouldBe(last);
    }

    private async Task<TestStore> SixRecordsAsync()
    {
        var store = new TestStore(on);
        await store.Audit.AppendAsync(
            [.. Enumerable.Range(1, 6).Select(at => Entry(at % 2 is 0 ? "T2" : "T1", at))], Cancellation);
        return store;
    }

    private static AuditEntry Entry(string ticket, int number) => new()
    {
        TicketId = ticket,
        Key = $"k{number}",
        Event = "lease.claimed",
        At = Conversations.Nine,
        Actor = "kim",
        PolicyVersion = "1+abc",
        Rule = "r",
        Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["b"] = "y", ["a"] = "x" },
    };

    public sealed class OnSqlite() : AuditLogTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : AuditLogTests(StoreKind.Postgres);
}
