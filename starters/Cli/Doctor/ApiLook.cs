using System.Text.Json;
using System.Text.Json.Nodes;

namespace Steward.Starters.Cli.Doctor;

/// <summary>Asks a running Steward whether it is ready, and which of its parts is degraded.</summary>
internal static class ApiLook
{
    private const string What = "API";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task<Finding> LookAsync(Uri url, CancellationToken cancellation)
    {
        try
        {
            using var http = new HttpClient { BaseAddress = url, Timeout = Patience };
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellation);
            var troubles = Troubles(await answer.Content.ReadAsStringAsync(cancellation));
            var found = answer.IsSuccessStatusCode && troubles.Count == 0
                ? Finding.Ok(What, "ready")
                : Finding.Unreachable(
                    What,
                    answer.IsSuccessStatusCode
                        ? $"ready, but degraded: {string.Join("; ", troubles)}"
                        : $"answers {(int)answer.StatusCode}, not ready: {string.Join("; ", troubles)}",
                    $"Mend the part that it names; curl {new Uri(url, "/health/ready")} tells when it is back.");
            return found with { Address = url.ToString() };
        }
        catch (Exception e) when (
            e is HttpRequestException || (e is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return Finding.Off(
                What, $"nothing answers at {url}", "Start it with `steward up`, or name another with --url.");
        }
    }

    /// <summary>What each part that is not healthy says of itself.</summary>
    private static List<string> Troubles(string body)
    {
        try
        {
            return
            [
                .. (JsonNode.Parse(body)?["checks"]?.AsObject() ?? [])
                    .Where(check => (string?)check.Value?["status"] is not "Healthy")
                    .Select(check => $"{check.Key}: {check.Value?["description"]}"),
            ];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return [$"the answer is not Steward's: {e.Message}"];
        }
    }
}
