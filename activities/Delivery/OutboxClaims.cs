using Steward.Activities.Audit;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Delivery;

/// <summary>Gives each outbox row to one dispatcher at a time, and writes down how it ended.</summary>
internal sealed class OutboxClaims(StewardDatabase database, AuditLog audit, TimeProvider time)
{
    /// <summary>
    /// The next row to send, with its words; null when none is due. Rows of an old epoch are fenced on the way.
    /// </summary>
    public async Task<ClaimedReply?> NextAsync(TimeSpan claim, CancellationToken cancellation)
    {
        // Looking costs no write; most looks find nothing.
        while (await database.ReadAsync(DueAsync, cancellation) is not null)
        {
            if (await database.WriteAsync(
                StoreScope.Outbox, session => ClaimAsync(session, claim), cancellation) is { } claimed)
            {
                return claimed;
            }
        }

        return null;
    }

    /// <summary>Ends a claim. One that ran out meanwhile is another dispatcher's, and stays so.</summary>
    public Task EndAsync(ClaimedReply reply, string status, string? reason, TimeSpan wait) => database.WriteAsync(
        StoreScope.Ticket(reply.Row.TicketId),
        async session =>
        {
            var now = time.GetUtcNow();
            var ended = await session.ExecuteAsync(DeliverySql.Close, new
            {
                number = reply.Row.Number,
                claim = reply.Claim,
                status,
                reason,
                dueAt = Moment.Text(now + wait),
            });
            if (ended > 0 && status is not DeliveryStatus.Queued)
            {
                await audit.AppendAsync(session, DeliveryAudit.Ended(reply.Row, status, reason, now));
            }
        },
        CancellationToken.None);

    public Task<IReadOnlyList<DeliveryRow>> UnreportedAsync(CancellationToken cancellation) =>
        database.ReadAsync(session => session.QueryAsync<DeliveryRow>(DeliverySql.Unreported), cancellation);

    public Task ReportedAsync(DeliveryRow row, CancellationToken cancellation) => database.WriteAsync(
        StoreScope.Ticket(row.TicketId),
        async session => await session.ExecuteAsync(DeliverySql.Reported, new { number = row.Number }),
        cancellation);

    private Task<DeliveryRow?> DueAsync(StorageSession session) =>
        session.FindAsync<DeliveryRow>(DeliverySql.Due, new { now = Moment.Text(time.GetUtcNow()) });

    private async Task<ClaimedReply?> ClaimAsync(StorageSession session, TimeSpan length)
    {
        if (await DueAsync(session) is not { } row)
        {
            return null;
        }

        // A takeover waits for the claim, or the claim for the takeover.
        await session.HoldAsync(StoreScope.Ticket(row.TicketId));
        if ((await SpeakingLease.ReadAsync(session, row.TicketId)).Epoch != row.Epoch)
        {
            await FenceAsync(session, row);
            return null;
        }

        var claim = RecordId.New('c');
        var until = Moment.Text(time.GetUtcNow() + length);
        await session.ExecuteAsync(DeliverySql.Claim, new { number = row.Number, claim, until });
        var words = await new MessageTable(session).GetAsync(row.ContentId);
        return new ClaimedReply(row, claim, words.ToMessage());
    }

    private async Task FenceAsync(StorageSession session, DeliveryRow row)
    {
        // A row that was being sent when its process died may have been heard: it is not said again, but it stays on
        // record.
        var reason = row.Status is DeliveryStatus.Sending ? "lease_moved_while_sending" : "lease_moved";
        await session.ExecuteAsync(DeliverySql.Fence, new { number = row.Number, reason });
        if (row.Status is DeliveryStatus.Queued && row.Attempts is 0)
        {
            await new MessageTable(session).MarkUnsentAsync(row.ContentId);
        }

        await audit.AppendAsync(session, DeliveryAudit.Ended(row, DeliveryStatus.Fenced, reason, time.GetUtcNow()));
    }
}
