namespace Steward.Starters.Api;

internal static partial class ApiLog
{
    [LoggerMessage(EventId = 5001, Level = LogLevel.Error, Message = "{Method} {Endpoint} failed in an unforeseen way")]
    public static partial void Unforeseen(ILogger logger, string method, string endpoint, Exception exception);

    [LoggerMessage(EventId = 5002, Level = LogLevel.Warning, Message = "Delivery from {Source} refused: {Reason}")]
    public static partial void DeliveryRefused(ILogger logger, string source, string reason);
}
