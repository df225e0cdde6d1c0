using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Steward.Activities.Knowledge.Elastic;
using Steward.Activities.Knowledge.Index;
using Steward.Tests.Fixtures;

namespace Steward.Activities.Tests.Knowledge.Elastic;

/// <summary>The index on Elasticsearch as the composition root wires it, under a prefix of the test's own.</summary>
internal sealed class ScratchElastic : ITestIndex
{
    public const string Variable = "ELASTICSEARCH_URL";

    private readonly ServiceProvider services;
    private readonly bool isReal;

    private ScratchElastic(string url, bool isReal, string prefix, params (string Key, string Value)[] settings)
    {
        (this.isReal, Prefix) = (isReal, prefix);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            settings.Prepend(("Replicas", "0")).Prepend(("Prefix", Prefix)).Prepend(("Url", url))
                .Select(at => KeyValuePair.Create($"Knowledge:Elasticsearch:{at.Item1}", (string?)at.Item2))).Build();
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<IConfiguration>(configuration);
        collection.AddSingleton(TimeProvider.System);
        collection.AddElastic();
        services = collection.BuildServiceProvider();
    }

    public string Prefix { get; }

    public IPassageIndex Index => services.GetRequiredService<ElasticPassageIndex>();

    public ElasticClient Client => new(services.GetRequiredService<IHttpClientFactory>());

    /// <summary>On the server that ELASTICSEARCH_URL names; the test is skipped without it.</summary>
    public static ScratchElastic Real(params (string Key, string Value)[] settings) =>
        new(RequiredServer.Address(Variable), isReal: true, $"steward-test-{Guid.NewGuid():N}", settings);

    /// <summary>On a server that is told to misbehave.</summary>
    public static ScratchElastic On(MisbehavingElastic server, params (string Key, string Value)[] settings) =>
        new(server.Url, isReal: false, "x", [("RetryMilliseconds", "1"), .. settings]);

    /// <summary>What another process of the same prefix sees through a gate.</summary>
    public static ScratchElastic Behind(Gate gate, string prefix, params (string Key, string Value)[] settings) =>
        new(gate.Url, isReal: false, prefix, [("RetryMilliseconds", "1"), .. settings]);

    public async ValueTask DisposeAsync()
    {
        if (isReal)
        {
            var found = await Client.GetAsync($"_resolve/index/{Prefix}*", CancellationToken.None);
            foreach (var index in found["indices"]!.AsArray())
            {
                await Client.DeleteMissingAsync((string)index!["name"]!, CancellationToken.None);
            }

            await Client.DeleteMissingAsync($"_index_template/{Prefix}-passages", CancellationToken.None);
        }

        await services.DisposeAsync();
    }
}
