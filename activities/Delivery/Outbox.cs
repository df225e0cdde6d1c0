using Steward.Activities.Audit;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Delivery;

/// <summary>
/// Records what is said: the lease's check, the reply, its place in the transcript and its audit record in one
/// transaction.
/// </summary>
internal sealed class Outbox(StewardDatabase database, AuditLog audit, OutboxBell bell, TimeProvider time)
{
    public Task GrantAsync(LeaseGrant grant, CancellationToken cancellation = default) =>
        database.WriteAsync(
            StoreScope.Ticket(grant.TicketId), session => SpeakingLease.GrantAsync(session, grant), cancellation);

    public async Task<DeliverAnswer> RecordAsync(DeliverRequest request, CancellationToken cancellation = default)
    {
        var answer = await database.WriteAsync(
            StoreScope.Ticket(request.TicketId),
            async session => await EarlierAsync(session, request) ?? await FirstAsync(session, request),
            cancellation);
        bell.Ring();
        return answer;
    }

    private static async Task<DeliverAnswer?> EarlierAsync(StorageSession session, DeliverRequest request)
    {
        var earlier = await session.FindAsync<DeliveryRow>(
            DeliverySql.ByKey, new { ticketId = request.TicketId, deliveryKey = request.DeliveryKey });
        return earlier switch
        {
            null => null,
            _ when earlier.ContentId == request.ContentId => new(DeliverResult.Recorded),
            _ => throw new StewardException(
                ErrorTypes.KeyReused,
                $"Delivery key '{request.DeliveryKey}' of ticket '{request.TicketId}' said '{earlier.ContentId}' "
                + $"before and now comes with '{request.ContentId}'; other words need another key."),
        };
    }

    private async Task<DeliverAnswer> FirstAsync(StorageSession session, DeliverRequest request)
    {
        var lease = await SpeakingLease.ReadAsync(session, request.TicketId);
        var now = time.GetUtcNow();
        if (lease.Epoch != request.Epoch)
        {
            await audit.AppendAsync(session, DeliveryAudit.Fenced(request, lease.Epoch, now));
            return new(DeliverResult.Fenced);
        }

        RequireHolder(request, lease);
        await RecordAsync(session, request, now);
        await audit.AppendAsync(session, DeliveryAudit.Recorded(request, now));
        return new(DeliverResult.Recorded);
    }

    private static void RequireHolder(DeliverRequest request, LeaseRow lease)
    {
        if (lease.Holder != request.Speaker)
        {
            throw new StewardException(
                ErrorTypes.LeaseNotHeld,
                $"'{request.Speaker}' cannot speak on ticket '{request.TicketId}' under epoch {lease.Epoch}: "
                + $"'{lease.Holder}' holds it; claim the ticket first.");
        }
    }

    private static async Task RecordAsync(StorageSession session, DeliverRequest request, DateTimeOffset now)
    {
        var messages = new MessageTable(session);
        var words = await messages.GetAsync(request.ContentId);
        RequireOutbound(request, words);
        await messages.MarkSentAsync(words, request.Channel, request.Citations, now);
        await session.HoldAsync(StoreScope.DeliveryNumbers);
        await session.ExecuteAsync(DeliverySql.Insert, new DeliveryRow
        {
            Number = await session.FindAsync<long>(DeliverySql.NextNumber),
            TicketId = request.TicketId,
            DeliveryKey = request.DeliveryKey,
            ContentId = request.ContentId,
            Epoch = request.Epoch,
            Speaker = request.Speaker,
            Channel = request.Channel.ToString(),
            ReplyTo = (await messages.LastInboundAsync(request.TicketId))?.ReplyTo ?? words.ReplyTo,
            RecordedAt = Moment.Text(now),
            Status = DeliveryStatus.Queued,
            DueAt = Moment.Text(now),
            TraceParent = DeliverySpan.Here,
        });
    }

    private static void RequireOutbound(DeliverRequest request, MessageRow words)
    {
        if (words.TicketId != request.TicketId || words.Direction != nameof(MessageDirection.Outbound)
            || words.Sequence is not null)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"Message '{words.MessageId}' ({words.Direction} of ticket '{words.TicketId}', "
                + $"{(words.Sequence is null ? "not said yet" : "said before")}) cannot be said on ticket "
                + $"'{request.TicketId}' as '{request.DeliveryKey}'; only an outbound message of that ticket, once.");
        }
    }
}
