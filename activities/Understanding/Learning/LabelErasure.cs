using Steward.Activities.Audit;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Understanding.Learning;

/// <summary>Takes messages out of the label queue: a ticket's when it is asked for, everybody's with age.</summary>
internal sealed class LabelErasure(
    StewardDatabase database, AuditLog audit, LabelOptions options, TimeProvider time)
{
    private static readonly TimeSpan BetweenForgettings = TimeSpan.FromHours(1);

    private long forgottenAt;

    public Task<int> EraseAsync(string ticketId, string agent, CancellationToken cancellation) => database.WriteAsync(
        StoreScope.Labels,
        async session =>
        {
            var erased = await EraseAsync(
                session, LabelSql.EntriesOfTicket, LabelSql.EraseTicket, new { ticketId });
            if (erased > 0)
                await audit.AppendAsync(session, Entry(ticketId, agent, erased));
            return erased;
        },
        cancellation);

    /// <summary>Once an hour at most.</summary>
    public async Task ForgetAsync(CancellationToken cancellation)
    {
        var (now, last) = (time.GetUtcNow(), Interlocked.Read(ref forgottenAt));
        if (now.UtcTicks - last < BetweenForgettings.Ticks
            || Interlocked.CompareExchange(ref forgottenAt, now.UtcTicks, last) != last)
        {
            return;
        }

        var before = Moment.Text(now.AddDays(-options.Days));
        await database.WriteAsync(
            StoreScope.Labels,
            session => EraseAsync(session, LabelSql.EntriesBefore, LabelSql.EraseBefore, new { before }),
            cancellation);
    }

    private AuditEntry Entry(string ticketId, string agent, int erased) => new()
    {
        TicketId = ticketId,
        Key = $"labels-erased-{Moment.Text(time.GetUtcNow())}",
        Event = "labels.erased",
        At = time.GetUtcNow(),
        Actor = agent,
        Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["messages"] = $"{erased}" },
    };

    private static async Task<int> EraseAsync(StorageSession session, string entries, string erase, object values)
    {
        var touched = await session.QueryAsync<string>(entries, values);
        var erased = touched.Count == 0 ? 0 : await session.ExecuteAsync(erase, values);
        foreach (var labelId in touched)
        {
            await session.ExecuteAsync(LabelSql.Recount, new { labelId });
            await session.ExecuteAsync(LabelSql.RemoveEmpty, new { labelId });
        }

        return erased;
    }
}
