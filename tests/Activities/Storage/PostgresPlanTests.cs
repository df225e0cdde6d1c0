using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Npgsql;
using Steward.Activities.Audit;
using Steward.Activities.Crm.Actions;
using Steward.Activities.Crm.Records;
using Steward.Activities.Delivery;
using Steward.Activities.Storage;
using Steward.Activities.Storage.Requests;

namespace Steward.Activities.Tests.Storage;

/// <summary>
/// Asks PostgreSQL how it would run the hot statements on many rows. The plan is the generic one, which holds for all
/// values, as a prepared statement gets it. <c>STEWARD_PLAN_MESSAGES</c> sets the number of messages; 200,000 without
/// it.
/// </summary>
public sealed partial class PostgresPlanTests
{
    private const string Sizes =
        """
        SELECT relname || ' ' || pg_size_pretty(pg_table_size(oid)) || ' + ' || pg_size_pretty(pg_indexes_size(oid))
        FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
        ORDER BY pg_total_relation_size(oid) DESC
        """;

    private static readonly Dictionary<string, string> Hot = new(StringComparer.Ordinal)
    {
        ["message by its key"] = MessageSql.ByKey,
        ["message by its id"] = MessageSql.ById,
        ["transcript"] = MessageSql.Transcript,
        ["last inbound message"] = MessageSql.LastInbound,
        ["next place in the transcript"] = MessageSql.NextSequence,
        ["message said"] = MessageSql.MarkSent,
        ["message not said"] = MessageSql.MarkUnsent,
        ["text of a recording"] = MessageSql.SaveTranscript,
        ["redacted words"] = MessageSql.SaveRedacted,
        ["perception"] = TurnSql.FindPerception,
        ["draft"] = TurnSql.FindDraft,
        ["procedure"] = TurnSql.FindProcedure,
        ["briefing"] = TurnSql.FindBriefing,
        ["token of a value"] = PiiVault.FindToken,
        ["next token"] = PiiVault.NextNumber,
        ["value of a token"] = PiiVault.FindValue,
        ["lease"] = DeliverySql.Lease,
        ["delivery by its key"] = DeliverySql.ByKey,
        ["next delivery number"] = DeliverySql.NextNumber,
        ["reply that is due"] = DeliverySql.Due,
        ["claim"] = DeliverySql.Claim,
        ["end of a claim"] = DeliverySql.Close,
        ["fence"] = DeliverySql.Fence,
        ["ends not told yet"] = DeliverySql.Unreported,
        ["audit record by its key"] = AuditSql.Exists,
        ["end of the audit log"] = AuditSql.Last,
        ["end of a ticket's audit log"] = AuditSql.LastOfTicket,
        ["audit log of a ticket"] = AuditSql.OfTicket,
        ["page of the audit log"] = AuditSql.Page,
        ["once-key"] = ActionKeySql.Find,
        ["proposal"] = ProposalSql.ById,
        ["proposal by content"] = ProposalSql.ByContent,
        ["customer"] = CustomerSql.ById,
        ["customer by e-mail"] = CustomerSql.ByEmail,
        ["customer by name"] = CustomerSql.ByNameAndZip,
        ["payment methods"] = CustomerSql.PaymentMethods,
        ["order"] = OrderSql.ById,
        ["orders of a customer"] = CustomerSql.OrderIds,
        ["items of an order"] = OrderSql.Items,
        ["idempotency key"] = RequestKeySql.Find,
        ["idempotency keys to forget"] = RequestKeySql.Forget,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static int Messages => int.Parse(
        Environment.GetEnvironmentVariable("STEWARD_PLAN_MESSAGES") is { Length: > 0 } given ? given : "200000",
        CultureInfo.InvariantCulture);

    private static int Tickets => Messages / 10;

    [Fact]
    public async Task No_hot_statement_reads_a_whole_table()
    {
        using var store = new TestStore(StoreKind.Postgres);
        await store.Database.OpenAsync(Cancellation);
        await using var connection = new NpgsqlConnection(store.Schema!.ConnectionString);
        await connection.OpenAsync(Cancellation);
        foreach (var statement in GeneratedRows.Statements)
        {
            await connection.ExecuteAsync(
                new CommandDefinition(statement, new { messages = Messages, tickets = Tickets }, commandTimeout: 3600));
        }

        await connection.ExecuteAsync(
            "ANALYZE; SET plan_cache_mode = force_generic_plan; SET max_parallel_workers = 0");

        foreach (var size in await connection.QueryAsync<string>(Sizes))
        {
            TestContext.Current.TestOutputHelper?.WriteLine(size);
        }

        Dictionary<string, string> whole = new(StringComparer.Ordinal);
        foreach (var (name, sql) in Hot)
        {
            var plan = await PlanAsync(connection, sql);
            TestContext.Current.TestOutputHelper?.WriteLine($"{name}\n{plan}\n");
            if (plan.Contains("Seq Scan", StringComparison.Ordinal))
            {
                whole.Add(name, plan);
            }
        }

        whole.ShouldBeEmpty();
    }

    /// <summary>Prepares the statement, its parameters by their places, and explains it for some values.</summary>
    private static async Task<string> PlanAsync(NpgsqlConnection connection, string sql)
    {
        List<string> names = [];
        var numbered = Parameter().Replace(sql, match =>
        {
            if (!names.Contains(match.Value))
            {
                names.Add(match.Value);
            }

            return $"${names.IndexOf(match.Value) + 1}";
        });
        var values = names.Count is 0 ? string.Empty : $"({string.Join(", ", names.Select(_ => "'1'"))})";
        await connection.ExecuteAsync($"PREPARE hot AS {numbered}");
        var lines = await connection.QueryAsync<string>($"EXPLAIN EXECUTE hot{values}");
        await connection.ExecuteAsync("DEALLOCATE hot");
        return string.Join('\n', lines);
    }

    [GeneratedRegex("@[A-Za-z]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
