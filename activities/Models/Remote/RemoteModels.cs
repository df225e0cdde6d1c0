using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpenAI;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Remote;

/// <summary>
/// The configured models by the names that policies use. Clients are made once; retries are the workflow's, not theirs.
/// </summary>
internal sealed class RemoteModels : IDisposable
{
    /// <summary>
    /// The activity source of model calls, with OpenTelemetry's gen_ai attributes and without message contents.
    /// </summary>
    public const string ActivitySource = "Steward.Models";

    private readonly RemoteModelOptions options;
    private readonly Lazy<IChatClient> azure;
    private readonly Lazy<IChatClient> openAI;

    public RemoteModels(IOptions<RemoteModelOptions> options)
    {
        this.options = options.Value;
        azure = new Lazy<IChatClient>(() => Observed(AzureClient(this.options)));
        openAI = new Lazy<IChatClient>(() => Observed(OpenAIClient(this.options)));
    }

    public RemoteModel For(string? name)
    {
        var target = name is not null && options.Tiers.TryGetValue(name, out var mapped) ? mapped : name;
        return target switch
        {
            RemoteModelOptions.AzureName when options.Azure.IsConfigured =>
                new(options.Azure.Name, azure.Value, options.Azure),
            RemoteModelOptions.OpenAIName when options.OpenAI.IsConfigured =>
                new(options.OpenAI.Name, openAI.Value, options.OpenAI),
            _ => throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"The policy asks for model '{name}', which is not configured; set Models:Azure or Models:OpenAI, "
                + "and map the name in Models:Tiers."),
        };
    }

    public void Dispose()
    {
        foreach (var client in new[] { azure, openAI }.Where(client => client.IsValueCreated))
            client.Value.Dispose();
    }

    private static IChatClient AzureClient(RemoteModelOptions options)
    {
        var client = new AzureOpenAIClient(
            new Uri(options.Azure.Endpoint),
            new ApiKeyCredential(options.Azure.ApiKey),
            Once(new AzureOpenAIClientOptions(), options));
        return client.GetChatClient(options.Azure.Deployment).AsIChatClient();
    }

    private static IChatClient OpenAIClient(RemoteModelOptions options)
    {
        var settings = Once(new OpenAIClientOptions { Endpoint = new Uri(options.OpenAI.Endpoint) }, options);
        return new OpenAIClient(new ApiKeyCredential(options.OpenAI.ApiKey), settings)
            .GetChatClient(options.OpenAI.Model).AsIChatClient();
    }

    private static T Once<T>(T settings, RemoteModelOptions options)
        where T : ClientPipelineOptions
    {
        settings.RetryPolicy = new ClientRetryPolicy(maxRetries: 0);
        settings.NetworkTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds);
        return settings;
    }

    private static IChatClient Observed(IChatClient client) =>
        client.AsBuilder()
            // Off whatever the environment says: messages are personal.
            .UseOpenTelemetry(sourceName: ActivitySource, configure: observed => observed.EnableSensitiveData = false)
            .Build();
}
