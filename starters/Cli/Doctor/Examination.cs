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
        await SearchLook.LookAsync(configuration, cancellation),
        await EmbeddingLook.LookAsync(configuration, cancellation),
        FileChecks.Examples(configuration["Understanding:ExamplesFile"]),
        .. await WorkflowServer.LookAsync(configuration, cancellation),
        TemporalCli(),
        await CollectorCheck.LookAsync(configuration, cancellation),
        .. await ApiLook.LookAsync(url, cancellation),
        .. await RemoteLook.ModelsAsync(configuration, cancellation),
        await RemoteLook.TranscriptionAsync(configuration, cancellation),
        Webhooks(),
    ];

    private static Finding TemporalCli() => DevServer.FindCli() is { } cli
        ? Finding.Ok("Temporal CLI", cli)
        : Finding.Off(
            "Temporal CLI",
            "not found",
            "Only `up --dev-server` needs it: set TEMPORAL_CLI, or put `temporal` on PATH.");

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
