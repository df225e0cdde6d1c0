using Microsoft.Extensions.DependencyInjection;
using Steward.Workers.ActivityFailures;
using Steward.Workflows;
using Steward.Workflows.Contracts;
using Temporalio.Extensions.Hosting;

namespace Steward.Workers;

/// <summary>The worker that runs conversations and their activities.</summary>
internal static class ConversationWorker
{
    public static void AddConversationWorker(this IServiceCollection services, TemporalOptions temporal)
    {
        services.AddSingleton<ActivityFailureInterceptor>();
        services.AddHostedTemporalWorker(TaskQueues.Conversations)
            .AddWorkflow<ConversationWorkflow>()
            .ApplyTemporalActivities<IAuditActivities>()
            .ApplyTemporalActivities<ICrmActivities>()
            .ApplyTemporalActivities<IDeliveryActivities>()
            .ApplyTemporalActivities<IPolicyActivities>()
            .ApplyTemporalActivities<IReasoningActivities>()
            .ApplyTemporalActivities<ITranscriptionActivities>()
            .ApplyTemporalActivities<IUnderstandingActivities>()
            .ConfigureOptions()
            .Configure<ActivityFailureInterceptor>((options, failures) =>
            {
                options.Interceptors = [failures];
                options.MaxCachedWorkflows = temporal.CachedWorkflows;
                options.GracefulShutdownTimeout = TimeSpan.FromSeconds(temporal.ShutdownGraceSeconds);
            });
    }
}
