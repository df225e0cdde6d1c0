using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Elastic;

/// <summary>Looks at the Elasticsearch that is configured and changes nothing there.</summary>
public static class ElasticInspection
{
    private const int OldestVersion = 8;
    private const double PatienceSeconds = 3;

    /// <summary>Null when none is configured.</summary>
    /// <exception cref="OptionsValidationException">The settings have faults; all of them.</exception>
    /// <exception cref="StewardException">It does not answer, or lets us not in.</exception>
    public static async Task<ElasticReport?> LookAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        var collection = new ServiceCollection();
        collection.AddLogging().AddSingleton(configuration).AddSingleton(TimeProvider.System);
        collection.AddElastic().PostConfigure<ElasticOptions>(options =>
            (options.Retries, options.AttemptSeconds) = (0, Math.Min(options.AttemptSeconds, PatienceSeconds)));
        await using var services = collection.BuildServiceProvider();
        var options = services.GetRequiredService<IOptions<ElasticOptions>>().Value;
        return options.Url is { } url
            ? await AskAsync(
                new ElasticClient(services.GetRequiredService<IHttpClientFactory>()),
                new ElasticNames(options.Prefix),
                url,
                cancellation)
            : null;
    }

    private static async Task<ElasticReport> AskAsync(
        ElasticClient client, ElasticNames names, Uri url, CancellationToken cancellation)
    {
        var version = (string?)(await client.GetAsync("./", cancellation))["version"]?["number"] ?? "unknown";
        var health = await client.GetAsync("_cluster/health", cancellation);
        var mapping = await FindAsync(client, $"{names.Alias}/_mapping", cancellation);
        var template = await FindAsync(client, $"_index_template/{names.Template}", cancellation);
        var passages = mapping is null
            ? 0
            : (long)(await client.GetAsync($"{names.Alias}/_count", cancellation))["count"]!;
        return new(
            url,
            version,
            (string)health["status"]!,
            await LicenseAsync(client, cancellation),
            mapping?.AsObject().First().Key,
            passages,
            [
                .. Lack(!IsRecent(version), $"version {OldestVersion} or later (it is {version})"),
                .. Lack((string)health["status"]! is "red", "a shard that answers: the cluster is red"),
                .. Lack(mapping is null, $"the alias {names.Alias}"),
                .. Lack(template is null, $"the index template {names.Template}"),
                .. Lack(
                    template is not null && VersionOf(template) != ElasticSchema.Version,
                    $"version {ElasticSchema.Version} of the index template {names.Template}"),
            ]);
    }

    private static IEnumerable<string> Lack(bool lacks, string what) => lacks ? [what] : [];

    private static bool IsRecent(string version) =>
        int.TryParse(version.Split('.')[0], CultureInfo.InvariantCulture, out var major) && major >= OldestVersion;

    private static int VersionOf(JsonNode templates) =>
        (int?)templates["index_templates"]?[0]?["index_template"]?["version"] ?? 0;

    /// <summary>A core server without the licence service refuses the question.</summary>
    private static async Task<string?> LicenseAsync(ElasticClient client, CancellationToken cancellation)
    {
        try
        {
            var license = (await client.GetAsync("_license", cancellation))["license"];
            return $"{license?["type"]}, {license?["status"]}";
        }
        catch (ElasticRefusal refusal) when (refusal.Status is 400 or 404 or 405)
        {
            return null;
        }
    }

    private static async Task<JsonNode?> FindAsync(ElasticClient client, string path, CancellationToken cancellation)
    {
        try
        {
            return await client.GetAsync(path, cancellation);
        }
        catch (ElasticRefusal refusal) when (refusal.IsMissing)
        {
            return null;
        }
    }
}
