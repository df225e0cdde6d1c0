using System.Text.Json;

namespace Steward.Client;

/// <summary>Turns an error answer into the exception that carries its words.</summary>
internal static class ProblemReader
{
    public static async Task ThrowIfRefusedAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        using (response)
        {
            var body = await response.Content.ReadAsStringAsync(cancellation);
            throw Read((int)response.StatusCode, response.ReasonPhrase, body);
        }
    }

    private static StewardProblemException Read(int status, string? reason, string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            string Field(string name, string fallback) =>
                json.RootElement.TryGetProperty(name, out var value) ? value.ToString() : fallback;
            return new StewardProblemException(
                status,
                Field("type", "about:blank"),
                Field("title", reason ?? "Refused"),
                Field("detail", string.Empty));
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // Whatever answered is not a Steward: a proxy, another program on the port.
            return new StewardProblemException(
                status,
                "about:blank",
                reason ?? "Refused",
                "The answer is not a problem document; is this address a Steward?");
        }
    }
}
