using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Steward.Activities.Audit;
using Steward.Activities.Crm;
using Steward.Activities.Delivery;
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
        services.TryAddSingleton<IAuditActivities>(p => p.GetRequiredService<AuditActivities>());
        services.TryAddSingleton<ICrmActivities>(p => p.GetRequiredService<CrmActivities>());
        services.TryAddSingleton<IDeliveryActivities>(p => p.GetRequiredService<DeliveryActivities>());
        services.AddSingleton<ActivityFailureInterceptor>();
        services.AddHostedTemporalWorker(TaskQueues.Conversations)
            .AddWorkflow<ConversationWorkflow>()
            .ApplyTemporalActivities<IAuditActivities>()
            .ApplyTemporalActivities<ICrmActivities>()
            .ApplyTemporalActivities<IDeliveryActivities>()
            .ApplyTemporalActivities<IPolicyActivities>()
            .ApplyTemporalActivities<IReasoningActivities>()
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
