using System.Diagnostics;

namespace Steward.Activities.Delivery;

/// <summary>The sending of a reply, in the trace of the turn that said it, whichever process sends it.</summary>
internal static class DeliverySpan
{
    /// <summary>The activity source of sendings.</summary>
    public const string SourceName = "Steward.Delivery";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>The trace we are in, as W3C traceparent; null when there is none.</summary>
    public static string? Here => Activity.Current is { IdFormat: ActivityIdFormat.W3C, Recorded: true } here ? here.Id : null;

    public static Activity? Start(DeliveryRow row, string channel)
    {
        var span = Source.StartActivity($"send {channel}", ActivityKind.Producer, row.TraceParent);
        span?.SetTag("messaging.operation.type", "send");
        span?.SetTag("messaging.destination.name", channel);
        span?.SetTag("steward.ticket.id", row.TicketId);
        span?.SetTag("steward.delivery.attempt", row.Attempts + 1);
        return span;
    }

    public static void End(Activity? span, SendResult result)
    {
        span?.SetTag("steward.delivery.result", result.Status.ToString());
        if (result.Status is not SendStatus.Sent)
        {
            span?.SetStatus(ActivityStatusCode.Error);
            span?.SetTag("error.type", result.Reason);
        }
    }
}
