using Microsoft.Extensions.Options;
using Steward.Activities.Audit;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Understanding.Learning;

/// <summary>The label queue in the store. Decisions are in the audit log of the ticket that was seen last.</summary>
internal sealed class LabelQueue(
    StewardDatabase database, AuditLog audit, KnownIntents intents, IOptions<LabelOptions> options, TimeProvider time)
    : ILabelQueue
{
    private readonly LabelIntake intake = new(options.Value);
    private readonly LabelErasure erasure = new(database, audit, options.Value, time);

    public async Task NoteAsync(UncertainMessage message, CancellationToken cancellation = default)
    {
        await erasure.ForgetAsync(cancellation);
        if (options.Value.Most > 0 && LabelTerms.Of(message.Redacted) is { Length: > 0 } terms)
        {
            await database.WriteAsync(
                StoreScope.Labels, session => intake.AddAsync(session, message, terms, Now()), cancellation);
        }
    }

    public Task<LabelPage> PageAsync(LabelQuery query, CancellationToken cancellation = default)
    {
        var from = LabelCursor.Read(query.Cursor);
        var values = new
        {
            state = query.State.ToString(),
            weight = from.Weight,
            labelId = from.LabelId,
            most = query.Limit + 1,
        };
        return database.ReadAsync(
            async session =>
            {
                var total = await session.FindAsync<int>(LabelSql.Count, values);
                var rows = await session.QueryAsync<LabelRow>(LabelSql.Page, values);
                var shown = rows.Take(query.Limit).ToList();
                var next = rows.Count > query.Limit ? LabelCursor.After(shown[^1]).ToString() : null;
                return new LabelPage([.. shown.Select(row => row.ToEntry())], total, next);
            },
            cancellation);
    }

    public Task<LabelEntry> GetAsync(string labelId, CancellationToken cancellation = default) =>
        database.ReadAsync(async session => (await RowAsync(session, labelId)).ToEntry(), cancellation);

    public Task<LabelEntry> DecideAsync(LabelDecision decision, CancellationToken cancellation = default)
    {
        if (decision.Intent is { } intent)
            intents.Check(intent, decision.Fresh);
        return database.WriteAsync(
            StoreScope.Labels,
            async session =>
            {
                var row = await RowAsync(session, decision.LabelId);
                if (!IsNews(row, decision))
                    return row.ToEntry();
                await DecideAsync(session, row, decision);
                return (await RowAsync(session, decision.LabelId)).ToEntry();
            },
            cancellation);
    }

    public Task<int> EraseAsync(string ticketId, string agent, CancellationToken cancellation = default) =>
        erasure.EraseAsync(ticketId, agent, cancellation);

    private static string StateOf(LabelDecision decision) =>
        decision.Intent is null ? nameof(LabelState.Dismissed) : nameof(LabelState.Labelled);

    private static bool IsNews(LabelRow row, LabelDecision decision)
    {
        if (row.State == nameof(LabelState.Learnt) && row.Intent != decision.Intent)
        {
            throw new StewardException(
                ErrorTypes.IllegalTransition,
                $"Label {row.LabelId} was learnt as {row.Intent} already; correct it in the examples, or with `steward "
                + "retrain --corrections`.");
        }

        return row.State != nameof(LabelState.Learnt)
            && (row.State != StateOf(decision) || row.Intent != decision.Intent);
    }

    private async Task DecideAsync(StorageSession session, LabelRow row, LabelDecision decision)
    {
        var state = StateOf(decision);
        await session.ExecuteAsync(
            LabelSql.Decide,
            new { labelId = row.LabelId, state, intent = decision.Intent, agent = decision.Agent, now = Now() });
        var ticket = await session.FindAsync<string>(LabelSql.TicketOf, new { labelId = row.LabelId });
        await audit.AppendAsync(session, new AuditEntry
        {
            TicketId = ticket!,
            Key = $"{row.LabelId}-decided-{row.Decisions + 1}",
            Event = decision.Intent is null ? "label.dismissed" : "label.set",
            At = time.GetUtcNow(),
            Actor = decision.Agent,
            Facts = Facts(row, decision),
        });
    }

    private static Dictionary<string, string> Facts(LabelRow row, LabelDecision decision)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["label"] = row.LabelId,
            ["guessed"] = row.ToEntry().Guesses[0].Intent,
            ["model"] = row.Model,
        };
        if (decision.Intent is { } intent)
            facts["intent"] = intent;
        return facts;
    }

    private static async Task<LabelRow> RowAsync(StorageSession session, string labelId) =>
        await session.FindAsync<LabelRow>(LabelSql.Find, new { labelId })
        ?? throw new StewardException(
            ErrorTypes.NotFound, $"There is no label '{labelId}'; `steward labels list` shows those that wait.");

    private string Now() => Moment.Text(time.GetUtcNow());
}
