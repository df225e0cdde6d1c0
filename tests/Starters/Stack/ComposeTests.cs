using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Steward.Activities.Knowledge.Elastic;
using Steward.Activities.Policies;
using Steward.Activities.Storage;
using Steward.Starters.Webhooks;
using Steward.Workers;
using Steward.Workers.Telemetry;
using YamlDotNet.RepresentationModel;

namespace Steward.Starters.Tests.Stack;

/// <summary>The stack's definition, checked without an engine to run it.</summary>
public sealed partial class ComposeTests
{
    /// <summary>Where the code reads each section, and what it reads it into.</summary>
    private static readonly Dictionary<string, Type> Sections = new(StringComparer.Ordinal)
    {
        ["Temporal"] = typeof(TemporalOptions),
        ["Storage"] = typeof(StorageOptions),
        ["Policy"] = typeof(PolicyOptions),
        [ElasticOptions.Section] = typeof(ElasticOptions),
        ["Telemetry"] = typeof(TelemetrySettings),
        ["Api"] = typeof(ApiOptions),
        ["Webhooks:shop"] = typeof(WebhookSource),
    };

    [Fact]
    public async Task Every_setting_that_Steward_is_given_is_one_that_the_code_reads()
    {
        foreach (var (service, settings) in await StewardAsync())
        {
            foreach (var key in settings.Keys.Where(key => key != "PGPASSWORD"))
            {
                IsRead(key).ShouldBeTrue($"{service} is given {key}, which nothing reads");
            }
        }
    }

    [Fact]
    public async Task Steward_finds_the_servers_under_their_names_in_the_stack()
    {
        var services = await Compose.ServicesAsync();
        foreach (var (service, settings) in await StewardAsync())
        {
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
            var temporal = TemporalConnection.Settings(configuration);
            temporal.Address.ShouldBe("temporal:7233", service);
            services.ShouldContainKey(temporal.Address!.Split(':')[0]);
            services.ShouldContainKey(TelemetrySettings.Read(configuration).ShouldNotBeNull().Endpoint!.Host);
        }
    }

    [Fact]
    public async Task Steward_searches_in_the_stacks_Elasticsearch_signed_in_as_it_asks_and_starts_when_it_is_well()
    {
        var services = await Compose.ServicesAsync();
        var secret = Compose.Text(services["elasticsearch"]["environment"]["ELASTIC_PASSWORD"]);
        foreach (var (service, settings) in await StewardAsync())
        {
            var search = new ConfigurationBuilder().AddInMemoryCollection(settings).Build()
                .GetSection(ElasticOptions.Section).Get<ElasticOptions>().ShouldNotBeNull(service);
            services.ShouldContainKey(search.Url.ShouldNotBeNull().Host);
            (search.Username, search.Password, search.Replicas).ShouldBe(("elastic", secret, 0), service);
        }

        foreach (var waiting in (string[])["steward", "worker"])
        {
            Compose.Text(services[waiting]["depends_on"]["elasticsearch"]["condition"]).ShouldBe("service_healthy");
        }
    }

    [Fact]
    public async Task Every_image_has_its_version_and_every_mounted_file_is_here()
    {
        foreach (var (name, service) in await Compose.ServicesAsync())
        {
            var image = Compose.Text(service["image"]);
            (image == "steward:local" || Pinned().IsMatch(image)).ShouldBeTrue($"{name} runs {image}");
            Mounts(service).Where(path => !Path.Exists(path)).ShouldBeEmpty(name);
        }

        var dockerfile = await File.ReadAllLinesAsync(Path.Combine(Compose.Root, "docs", "stack", "Dockerfile"));
        dockerfile.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal))
            .ShouldAllBe(line => Pinned().IsMatch(line.Split(' ', StringSplitOptions.None)[1]));
    }

    [Fact]
    public async Task Every_long_running_part_says_how_it_is_looked_after_and_publishes_on_loopback_only()
    {
        string[] bare = ["collector", "jaeger", "temporal-ui", "setup"];
        foreach (var (name, service) in await Compose.ServicesAsync())
        {
            (service.Children.ContainsKey("healthcheck") || bare.Contains(name)).ShouldBeTrue($"{name} has no health check");
            service.Children.ShouldContainKey("restart", name);
            if (service.Children.TryGetValue("ports", out var ports))
            {
                ((YamlSequenceNode)ports).Select(Compose.Text)
                    .ShouldAllBe(port => port.StartsWith("127.0.0.1:", StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("TEMPORAL_DB_PASSWORD")]
    [InlineData("STEWARD_DB_PASSWORD")]
    [InlineData("ELASTIC_PASSWORD")]
    [InlineData("GRAFANA_PASSWORD")]
    [InlineData("WEBHOOK_SECRET")]
    public async Task A_secret_that_is_not_set_is_asked_for_by_name(string secret)
    {
        var (code, _, error) = await Compose.ConfigAsync(without: secret);

        code.ShouldNotBe(0);
        error.ShouldContain(secret);
    }

    [Fact]
    public async Task Every_alert_has_a_runbook()
    {
        var alerts = await File.ReadAllTextAsync(Path.Combine(Compose.Root, "docs", "stack", "alerts.yml"));
        var manual = await File.ReadAllLinesAsync(Path.Combine(Compose.Root, "docs", "operations.md"));
        var headings = manual.Where(line => line.StartsWith('#'))
            .Select(line => line.TrimStart('#', ' ').ToLowerInvariant().Replace(' ', '-')).ToHashSet(StringComparer.Ordinal);

        var runbooks = Runbook().Matches(alerts).Select(match => match.Groups["anchor"].Value).ToList();

        runbooks.Count.ShouldBe(Regex.Count(alerts, "- alert:", RegexOptions.None, TimeSpan.FromSeconds(1)));
        runbooks.Where(anchor => !headings.Contains(anchor)).ShouldBeEmpty();
    }

    private static async Task<IEnumerable<(string Name, Dictionary<string, string?> Settings)>> StewardAsync() =>
        (await Compose.ServicesAsync())
            .Where(service => Compose.Text(service.Value["image"]).StartsWith("steward:", StringComparison.Ordinal))
            .Select(service => (service.Key, ((YamlMappingNode)service.Value["environment"]).ToDictionary(
                setting => Compose.Text(setting.Key).Replace("__", ":", StringComparison.Ordinal),
                setting => (string?)Compose.Text(setting.Value),
                StringComparer.Ordinal)));

    private static bool IsRead(string key) => Sections
        .Where(section => key.StartsWith(section.Key + ":", StringComparison.Ordinal))
        .Any(section => key[(section.Key.Length + 1)..].Split(':')
            .Aggregate((Type?)section.Value, (type, part) => type?.GetProperty(part)?.PropertyType) is not null);

    private static IEnumerable<string> Mounts(YamlMappingNode service) =>
        service.Children.TryGetValue("volumes", out var volumes)
            ? ((YamlSequenceNode)volumes).Select(Compose.Text).Select(volume => volume.Split(':')[0])
                .Where(path => path.StartsWith('/') || path.StartsWith('.'))
                .Select(path => Path.GetFullPath(path, Compose.Root))
            : [];

    [GeneratedRegex(@":v?\d+\.\d+(\.\d+)?$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Pinned();

    [GeneratedRegex(@"runbook: docs/operations\.md#(?<anchor>[a-z-]+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Runbook();
}
