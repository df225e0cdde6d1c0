using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Steward.Activities.Knowledge.Embedding.Remote;

/// <summary>Makes the client of the configured endpoint.</summary>
internal static class EmbeddingClients
{
    /// <param name="options">Valid ones.</param>
    /// <param name="retries">Repeats of a failed request; the pause that a 429 asks for is kept.</param>
    public static IEmbeddingGenerator<string, Embedding<float>> Open(EmbeddingOptions options, int retries)
    {
        var (address, key) = (new Uri(options.Endpoint), new ApiKeyCredential(options.ApiKey));
        var client = options.Deployment.Length > 0
            ? new AzureOpenAIClient(address, key, With(new AzureOpenAIClientOptions(), options, retries))
                .GetEmbeddingClient(options.Deployment)
            : new OpenAIClient(key, With(new OpenAIClientOptions { Endpoint = address }, options, retries))
                .GetEmbeddingClient(options.Model);
        return client.AsIEmbeddingGenerator(options.Dimensions > 0 ? options.Dimensions : null);
    }

    private static T With<T>(T settings, EmbeddingOptions options, int retries)
        where T : ClientPipelineOptions
    {
        settings.RetryPolicy = new ClientRetryPolicy(retries);
        settings.NetworkTimeout = TimeSpan.FromSeconds(options.BatchSeconds);
        return settings;
    }
}
