using System.Text.Json;
using System.Text.Json.Nodes;
using Steward.Starters.Health;

namespace Steward.Starters.Cli.Doctor;

/// <summary>Asks a running Steward whether it is ready, what is degraded, and which model reads messages.</summary>
internal static class ApiLook
{
    private const string What = "API";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task<IReadOnlyList<Finding>> LookAsync(Uri url, CancellationToken cancellation)
    {
        try
        {
            using var http = new HttpClient { BaseAddress = url, Timeout = Patience };
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellation);
            return Findings(url, answer, await answer.Content.ReadAsStringAsync(cancellation));
        }
        catch (Exception e) when (
            e is HttpRequestException || (e is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return
            [
                Finding.Off(
                    What, $"nothing answers at {url}", "Start it with `steward up`, or name another with --url."),
            ];
        }
    }

    private static IReadOnlyList<Finding> Findings(Uri url, HttpResponseMessage answer, string body)
    {
        try
        {
            List<KeyValuePair<string, JsonNode?>> checks = [.. JsonNode.Parse(body)?["checks"]?.AsObject() ?? []];
            return [Api(url, answer, Troubles(checks)), .. checks.Where(IsModel).Select(Model)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return [Api(url, answer, [$"the answer is not Steward's: {e.Message}"])];
        }
    }

    private static Finding Api(Uri url, HttpResponseMessage answer, IReadOnlyList<string> troubles)
    {
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

    /// <summary>What each part that is not healthy says of itself.</summary>
    private static List<string> Troubles(List<KeyValuePair<string, JsonNode?>> checks) =>
    [
        .. checks.Where(check => !IsHealthy(check)).Select(check => $"{check.Key}: {check.Value?["description"]}"),
    ];

    private static bool IsHealthy(KeyValuePair<string, JsonNode?> check) =>
        (string?)check.Value?["status"] is "Healthy";

    private static bool IsModel(KeyValuePair<string, JsonNode?> check) =>
        check.Key == IntentModelCheck.Name && IsHealthy(check);

    private static Finding Model(KeyValuePair<string, JsonNode?> check) =>
        Finding.Ok("Intent model", $"{check.Value!["description"]}");
}
