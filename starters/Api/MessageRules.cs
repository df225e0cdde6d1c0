using Steward.Client;

namespace Steward.Starters.Api;

/// <summary>What a customer's message must be.</summary>
internal static class MessageRules
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromDays(1);

    public static void Check(SubmitMessage message) => new Faults()
        .Unless(
            !string.IsNullOrWhiteSpace(message.Text) || !string.IsNullOrWhiteSpace(message.AudioReference),
            "The message has neither text nor audioReference; give the words, or where the recording lies.")
        .Words("from", message.From)
        .Length("from", message.From, ApiLimits.LineLength)
        .Length("subject", message.Subject, ApiLimits.LineLength)
        .Length("replyTo", message.ReplyTo, ApiLimits.LineLength)
        .Length("locale", message.Locale, 35)
        .Length("deliveryId", message.DeliveryId, ApiLimits.KeyLength)
        .Unless(message.DeliveryId is not "", "deliveryId is empty; leave it out or give the channel's own id.")
        .Unless(
            message.SentAt is not { } sent || sent <= DateTimeOffset.UtcNow + ClockSkew,
            $"sentAt is {message.SentAt:O}, more than a day ahead; correct the sender's clock or leave it out.")
        .ThrowIfAny();
}
