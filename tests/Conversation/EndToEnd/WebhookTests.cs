using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.EndToEnd;

[Collection(SharedHouse.Name)]
public sealed class WebhookTests
{
    private const string Delivery =
        """{"ticket":"W-1","deliveryId":"d-1","from":"visitor","text":"How long does standard shipping take?"}""";

    [Fact]
    public async Task A_webhook_delivered_ten_times_at_once_is_one_message_with_one_reply()
    {
        await using var house = await OpenHouse.OpenAsync();
        using var http = new HttpClient { BaseAddress = house.Url };

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => DeliverAsync(http)));

        answers.Select(answer => answer["sequence"]!.GetValue<int>()).ShouldAllBe(sequence => sequence == 1);
        using var caller = new Caller(house, "W-1");
        var shown = await caller.UntilAsync(now => now.WaitingOn == WaitingOn.Customer);
        shown.Received.ShouldBe(1);
        shown.Turns.ShouldBe(1);
        (await house.Folder.RowsAsync("SELECT direction FROM messages WHERE ticket_id = 'W-1' ORDER BY sequence"))
            .Select(row => row[0]).ShouldBe(["Inbound", "Outbound"]);
    }

    /// <summary>Delivers as shops do: what was not taken for now (503) is delivered again.</summary>
    private static async Task<JsonNode> DeliverAsync(HttpClient http)
    {
        JsonNode? answer = null;
        await Eventually.AssertAsync(async () => answer = await TryAsync(http), TimeSpan.FromMinutes(2));
        return answer!;
    }

    private static async Task<JsonNode> TryAsync(HttpClient http)
    {
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var signature = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(OpenHouse.WebhookSecret), Encoding.UTF8.GetBytes($"{timestamp}.{Delivery}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/webhooks/shop");
        request.Content = new StringContent(Delivery, Encoding.UTF8, "application/json");
        request.Headers.Add("X-Webhook-Timestamp", $"{timestamp}");
        request.Headers.Add("X-Webhook-Signature", $"sha256={Convert.ToHexStringLower(signature)}");
        using var response = await http.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}
