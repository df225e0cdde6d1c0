using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;
using Steward.Activities.Storage;

namespace Steward.Activities.Delivery;

/// <summary>Posts replies as signed JSON. The receiver tells repeats by the header <c>Idempotency-Key</c>.</summary>
internal sealed class WebhookChannel(
    IHttpClientFactory clients, IOptions<DeliveryOptions> options, TimeProvider time) : IDeliveryChannel
{
    public const string ClientName = "steward-webhook";

    public string Name => "webhook";

    public async Task<SendResult> SendAsync(OutgoingReply reply, CancellationToken cancellation)
    {
        if (WebhookAddress.Of(reply.ReplyTo, options.Value.Webhook) is not { } address)
        {
            return SendResult.Failed("reply_address_not_allowed");
        }

        try
        {
            using var client = clients.CreateClient(ClientName);
            using var request = Request(reply, address);
            using var response = await client.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return Judge(response);
        }
        catch (HttpRequestException)
        {
            return SendResult.Later("unreachable");
        }
        catch (ExecutionRejectedException rejected)
        {
            return SendResult.Later(rejected is TimeoutRejectedException ? "timed_out" : "circuit_open");
        }
    }

    private HttpRequestMessage Request(OutgoingReply reply, Uri address)
    {
        var body = StoredJson.Write(reply);
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", reply.IdempotencyKey);
        if (options.Value.Webhook.Secret is { } secret)
        {
            request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(secret, body, time.GetUtcNow()));
        }

        return request;
    }

    private SendResult Judge(HttpResponseMessage response) => response.StatusCode switch
    {
        _ when response.IsSuccessStatusCode => SendResult.Sent,
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError =>
            SendResult.Later($"http_{(int)response.StatusCode}", RetryAfter(response)),
        _ => SendResult.Failed($"http_{(int)response.StatusCode}"),
    };

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };
}
