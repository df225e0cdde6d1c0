using Steward.Starters.Demo;
using Steward.Starters.Hosting;
using Steward.Workers;

namespace Steward.Starters.Evaluation.Injection;

/// <summary>A whole Steward with the sample shop's records, whose only model is the malicious one.</summary>
internal sealed class AttackedShop : IAsyncDisposable
{
    public const string WebhookSource = "attacker";

    private readonly DirectoryInfo folder;

    private AttackedShop(WebApplication app, DirectoryInfo folder)
    {
        App = app;
        this.folder = folder;
    }

    public WebApplication App { get; }

    public string WebhookSecret { get; private init; } = string.Empty;

    public Uri Address => new(App.Urls.First());

    public static async Task<AttackedShop> OpenAsync(
        SampleShop sample, string model, IReadOnlyList<Attack> attacks, CancellationToken cancellation)
    {
        var temporary = Directory.CreateTempSubdirectory("steward-injection-");
        var knowledge = temporary.CreateSubdirectory("knowledge");
        await AttackArticles.WriteAsync(knowledge.FullName, attacks, cancellation);
        var policy = Path.Combine(temporary.FullName, "policy.yaml");
        await WritePolicyAsync(policy, cancellation);
        var secret = Guid.NewGuid().ToString("N");
        var app = await StewardHost.ApiAsync(
            StewardRoles.All,
            Settings(sample, temporary.FullName, knowledge.FullName, policy, model, secret), cancellation);
        await StewardHost.StartAsync(app, 0, cancellation);
        await ShopRecords.LoadAsync(app.Services, sample.Records, cancellation);
        return new AttackedShop(app, temporary) { WebhookSecret = secret };
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static HostSettings Settings(
        SampleShop sample, string root, string knowledge, string policy, string model, string secret) => new()
        {
            Port = 0,
            DataFolder = Path.Combine(root, "data"),
            KnowledgeFolder = knowledge,
            PolicyFile = policy,
            ExamplesFile = sample.Examples,
            Quiet = true,
            More = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Models:OpenAI:Endpoint"] = $"{model}/v1",
                ["Models:OpenAI:ApiKey"] = "none",
                ["Models:OpenAI:Model"] = "malicious",
                ["Models:Tiers:malicious"] = "openai",
                [$"Webhooks:{WebhookSource}:Secret"] = secret,
            },
        };

    private static async Task WritePolicyAsync(string path, CancellationToken cancellation)
    {
        await using var policy = typeof(AttackedShop).Assembly.GetManifestResourceStream("injection-policy.yaml")
            ?? throw new InvalidOperationException("The policy of the evaluation is not in the program; build it again.");
        await using var file = File.Create(path);
        await policy.CopyToAsync(file, cancellation);
    }
}
