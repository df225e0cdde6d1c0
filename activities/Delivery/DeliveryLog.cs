using Microsoft.Extensions.Logging;

namespace Steward.Activities.Delivery;

/// <summary>What delivery logs. Ids and codes only; of exceptions their types and stack.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(
        3101, LogLevel.Information, "Reply {DeliveryKey} of ticket {TicketId} sent by {Channel}, try {Attempt}.")]
    public static partial void Sent(
        this ILogger logger, string deliveryKey, string ticketId, string channel, int attempt);

    [LoggerMessage(
        3102,
        LogLevel.Warning,
        "Reply {DeliveryKey} of ticket {TicketId} not sent ({Reason}), try {Attempt}; again in {Wait}.")]
    public static partial void Later(
        this ILogger logger, string deliveryKey, string ticketId, string? reason, int attempt, TimeSpan wait);

    [LoggerMessage(
        3103,
        LogLevel.Error,
        "Reply {DeliveryKey} of ticket {TicketId} failed for good ({Reason}) after {Attempt} tries.")]
    public static partial void Failed(
        this ILogger logger, string deliveryKey, string ticketId, string? reason, int attempt);

    [LoggerMessage(
        3104,
        LogLevel.Warning,
        "The end of reply {DeliveryKey} could not be told to ticket {TicketId}; told again later: {Failure}")]
    public static partial void NotTold(this ILogger logger, string failure, string deliveryKey, string ticketId);

    [LoggerMessage(3105, LogLevel.Error, "The outbox could not be worked; tried again in {Wait}: {Failure}")]
    public static partial void Stuck(this ILogger logger, string failure, TimeSpan wait);

    [LoggerMessage(
        3106,
        LogLevel.Error,
        "Reply {DeliveryKey} of ticket {TicketId} threw while being sent; tried again later: {Failure}")]
    public static partial void Threw(this ILogger logger, string failure, string deliveryKey, string ticketId);
}
