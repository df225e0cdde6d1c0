using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Steward.Activities.Privacy;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Delivery;

/// <summary>Puts the personal data back into a reply's words and hands it to its channel.</summary>
internal sealed class ReplySender(
    IEnumerable<IDeliveryChannel> channels,
    IRedactor redactor,
    IOptions<DeliveryOptions> options,
    ILogger<ReplySender> logger)
{
    /// <summary>Whatever goes wrong is an answer: the row must end or be tried again, never hang.</summary>
    public async Task<SendResult> SendAsync(ClaimedReply claimed, CancellationToken cancellation)
    {
        try
        {
            return await ChannelOf(claimed.Row).SendAsync(await ReplyAsync(claimed, cancellation), cancellation);
        }
        catch (Exception failure)
            when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            logger.Threw(FailureTrace.Of(failure), claimed.Row.DeliveryKey, claimed.Row.TicketId);
            return SendResult.Later("channel_threw");
        }
    }

    public string ChannelName(DeliveryRow row) => ChannelOf(row).Name;

    private IDeliveryChannel ChannelOf(DeliveryRow row)
    {
        var name = WebhookAddress.IsNamedBy(row.ReplyTo) ? "webhook" : options.Value.Channel;
        return channels.First(channel => channel.Name == name);
    }

    private async Task<OutgoingReply> ReplyAsync(ClaimedReply claimed, CancellationToken cancellation) => new()
    {
        IdempotencyKey = $"{claimed.Row.TicketId}/{claimed.Row.DeliveryKey}",
        TicketId = claimed.Row.TicketId,
        DeliveryKey = claimed.Row.DeliveryKey,
        Speaker = claimed.Row.Speaker,
        Channel = Enum.Parse<Channel>(claimed.Row.Channel),
        Text = await redactor.RestoreAsync(claimed.Row.TicketId, claimed.Words.Body ?? string.Empty, cancellation),
        Subject = claimed.Words.Subject,
        ReplyTo = claimed.Row.ReplyTo,
        Citations = claimed.Words.Citations,
        RecordedAt = Moment.Parse(claimed.Row.RecordedAt),
    };
}
