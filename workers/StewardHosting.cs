using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Steward.Activities.Audit;
using Steward.Activities.Crm;
using Steward.Activities.Crm.Lookups;
using Steward.Activities.Delivery;
using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Recall;
using Steward.Activities.Models;
using Steward.Activities.Policies;
using Steward.Activities.Privacy;
using Steward.Activities.Storage;
using Steward.Activities.Transcription;
using Steward.Activities.Understanding;
using Steward.Activities.Understanding.Learning;
using Steward.Engine;
using Steward.Workers.Telemetry;
using Steward.Workflows.Contracts;
using Temporalio.Client.Interceptors;

namespace Steward.Workers;

/// <summary>The composition root: which adapters stand behind which ports is decided here, by configuration.</summary>
public static class StewardHosting
{
    /// <summary>
    /// Adds Steward to a host. Starts the embedded engine at once when the roles ask for it and <c>Temporal:Address</c>
    /// names no server; the engine ends with the host.
    /// </summary>
    /// <returns>The address of the server that runs the workflows.</returns>
    public static async Task<string> AddStewardAsync(
        this IHostApplicationBuilder builder, StewardRoles roles, CancellationToken cancellation = default)
    {
        var temporal = TemporalConnection.Settings(builder.Configuration);
        builder.Services.AddSingleton(temporal);
        var address = temporal.Address ?? await builder.AddEngineAsync(roles, cancellation);
        builder.Services.AddSingleton(new ServerAddress(address));
        var telemetry = TelemetrySettings.Read(builder.Configuration);
        IClientInterceptor[] interceptors = telemetry is null ? [] : [new TracingInterceptor()];
        builder.Services.AddSingleton(services =>
        {
            // The container ends only what it has handed out; and an engine must end after its client.
            _ = services.GetService<EmbeddedEngine>();
            return TemporalConnection.CreateLazy(
                temporal, address, services.GetRequiredService<ILoggerFactory>(), telemetry, interceptors);
        });
        builder.AddPorts(roles);
        if (telemetry is not null)
        {
            builder.AddStewardTelemetry(telemetry);
            builder.Services.ObserveSearch();
        }

        builder.Services.AddHostedService<ServerReadiness>();
        if (roles.HasFlag(StewardRoles.Worker))
        {
            builder.Services.AddConversationWorkers(temporal);
        }

        return address;
    }

    /// <summary>Adds the store and the records in it alone, for tools that need no workflows.</summary>
    public static void AddStewardStore(this IHostApplicationBuilder builder)
    {
        builder.Services.AddStewardStorage(builder.Configuration);
        builder.Services.AddStewardAudit(builder.Configuration);
        builder.Services.AddStewardCrm(builder.Configuration);
    }

    private static async Task<string> AddEngineAsync(
        this IHostApplicationBuilder builder, StewardRoles roles, CancellationToken cancellation)
    {
        if (!roles.HasFlag(StewardRoles.Engine))
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                "Temporal:Address is not set, and this process does not host the embedded engine. " +
                "Name the server, such as --temporal 127.0.0.1:7233 or Temporal__Address=127.0.0.1:7233.");
        }

        var engine = await EngineStart.StartAsync(builder.Configuration, cancellation);
        builder.Services.AddSingleton(_ => engine);
        return engine.Address;
    }

    private static void AddPorts(this IHostApplicationBuilder builder, StewardRoles roles)
    {
        // The ways in read and write what was said and proposed, and follow the replies.
        builder.AddStewardStore();
        builder.Services.AddStewardPrivacy(builder.Configuration);
        builder.Services.AddStewardLabels(builder.Configuration);
        builder.Services.AddSingleton<IConversationNotifier, ConversationNotifier>();
        builder.Services.AddStewardDelivery(builder.Configuration);
        if (roles.HasFlag(StewardRoles.Outbox))
        {
            builder.Services.AddStewardOutbox();
        }

        if (roles.HasFlag(StewardRoles.Worker))
        {
            builder.AddActivityPorts();
        }
    }

    /// <summary>What activities alone need: policy, knowledge and everything that understands or words.</summary>
    private static void AddActivityPorts(this IHostApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        // A rule that names what nobody does or understands would never hold, and nobody would notice.
        // Asked anew at each reading of the policy, since intents are learnt while Steward runs.
        services.TryAddTransient(provider => new PolicyVocabulary
        {
            Actions = [.. ShopTools.All.Where(tool => tool.IsEffect).Select(tool => tool.Name)],
            Intents = IntentNames.Of(provider.GetRequiredService<IntentModels>()),
        });
        services.AddStewardPolicy();
        services.AddStewardKnowledge().AddStewardKnowledgeGaps().AddStewardKnowledgeRecall();
        services.AddSingleton<IKnowledgeNotifier, ConversationNotifier>();
        services.AddStewardUnderstanding(configuration);
        services.AddStewardModels(configuration);
        services.AddStewardTranscription(configuration);
    }
}
