using Steward.Starters.Hosting;
using Steward.Starters.Webhooks;

namespace Steward.Starters.Cli.Doctor;

/// <summary>Looks at everything that Steward needs, as it is configured here.</summary>
internal sealed class Examination(IConfiguration configuration, Uri url)
{
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation) =>
    [
        FileChecks.DataFolder(configuration["Storage:DataFolder"] ?? ".steward"),
        await StoreLook.LookAsync(configuration, cancellation),
        FileChecks.Policy(configuration["Policy:File"]),
        FileChecks.Knowledge(configuration["Knowledge:Folder"]),
        FileChecks.Examples(configuration["Understanding:ExamplesFile"]),
        .. await WorkflowServer.LookAsync(configuration, cancellation),
        TemporalCli(),
        await CollectorCheck.LookAsync(configuration, cancellation),
        await ApiAsync(cancellation),
        Models(),
        Transcription(),
        Webhooks(),
    ];

    private static Finding TemporalCli() => DevServer.FindCli() is { } cli
        ? Finding.Ok("Temporal CLI", cli)
        : Finding.Off(
            "Temporal CLI",
            "not found",
            "Only `up --dev-server` needs it: set TEMPORAL_CLI, or put `temporal` on PATH.");

    private async Task<Finding> ApiAsync(CancellationToken cancellation)
    {
        try
        {
            using var http = new HttpClient { BaseAddress = url, Timeout = TimeSpan.FromSeconds(3) };
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellation);
            return answer.IsSuccessStatusCode
                ? Finding.Ok("API", $"{url} is ready")
                : Finding.Unreachable(
                    "API",
                    $"{url} answers {(int)answer.StatusCode}: not ready",
                    $"curl {new Uri(url, "/health/ready")} says which part behind it does not answer.");
        }
        catch (Exception e) when (
            e is HttpRequestException || (e is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return Finding.Off(
                "API", $"nothing answers at {url}", "Start it with `steward up`, or name another with --url.");
        }
    }

    private Finding Models()
    {
        var named = new[] { "Azure", "OpenAI" }.Where(n => configuration[$"Models:{n}:Endpoint"] is { Length: > 0 })
            .ToList();
        return named.Count > 0
            ? Finding.Ok(
                "Remote models",
                string.Join(", ", named.Select(n => $"{n} at {configuration[$"Models:{n}:Endpoint"]}")))
            : Finding.Off(
                "Remote models",
                "none: the local tier answers alone",
                "Set Models:Azure:Endpoint, Deployment and ApiKey, or Models:OpenAI:Endpoint, Model and ApiKey.");
    }

    private Finding Transcription() => configuration["Transcription:Endpoint"] is { Length: > 0 } endpoint
        ? Finding.Ok("Transcription", endpoint)
        : Finding.Off(
            "Transcription",
            "none: recordings go to a person",
            "Set Transcription:Endpoint to a Whisper deployment or server.");

    private Finding Webhooks()
    {
        try
        {
            var sources = WebhookOptions.Read(configuration).Sources;
            return sources.Count > 0
                ? Finding.Ok("Webhooks", string.Join(", ", sources.Keys))
                : Finding.Off("Webhooks", "no source may deliver", "Set Webhooks:<source>:Secret for each that may.");
        }
        catch (InvalidOperationException e)
        {
            return Finding.Fault("Webhooks", "a secret is too short", e.Message);
        }
    }
}
