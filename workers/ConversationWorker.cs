using Microsoft.Extensions.DependencyInjection;
using Steward.Workers.ActivityFailures;
using Steward.Workflows;
using Steward.Workflows.Contracts;
using Temporalio.Common;
using Temporalio.Extensions.Hosting;
using Temporalio.Worker;

namespace Steward.Workers;

/// <summary>
/// The workers, one per kind of work. That of the conversations can do every activity: histories from before the work
/// was divided have scheduled theirs on its queue.
/// </summary>
internal static class ConversationWorker
{
    public static void AddConversationWorkers(this IServiceCollection services, TemporalOptions temporal)
    {
        services.AddSingleton<ActivityFailureInterceptor>();
        services.Add(temporal, WorkKind.Conversations, worker => worker
            .AddWorkflow<ConversationWorkflow>()
            .AddWorkflow<IndexingWorkflow>()
            .ApplyTemporalActivities<IAuditActivities>()
            .ApplyTemporalActivities<ICrmActivities>()
            .ApplyTemporalActivities<IDeliveryActivities>()
            .ApplyTemporalActivities<IIndexingActivities>()
            .ApplyTemporalActivities<IPolicyActivities>()
            .ApplyTemporalActivities<IReasoningActivities>()
            .ApplyTemporalActivities<ITranscriptionActivities>()
            .ApplyTemporalActivities<IUnderstandingActivities>());
        services.Add(temporal, WorkKind.Models, worker => worker.ApplyTemporalActivities<IReasoningActivities>());
        services.Add(temporal, WorkKind.Crm, worker => worker.ApplyTemporalActivities<ICrmActivities>());
        services.Add(
            temporal, WorkKind.Transcription, worker => worker.ApplyTemporalActivities<ITranscriptionActivities>());
        services.Add(temporal, WorkKind.Indexing, worker => worker.ApplyTemporalActivities<IIndexingActivities>());
    }

    private static void Add(
        this IServiceCollection services,
        TemporalOptions temporal,
        WorkKind kind,
        Action<ITemporalWorkerServiceOptionsBuilder> work)
    {
        if (!temporal.Does(kind))
        {
            return;
        }

        var queue = TaskQueues.Of(kind, temporal.TaskQueuePrefix);
        var worker = Deployment(temporal.Deployment) is { } deployment
            ? services.AddHostedTemporalWorker(queue, deployment)
            : services.AddHostedTemporalWorker(queue);
        work(worker);
        worker.ConfigureOptions().Configure<ActivityFailureInterceptor>((options, failures) =>
        {
            options.Interceptors = [failures];
            options.GracefulShutdownTimeout = TimeSpan.FromSeconds(temporal.ShutdownGraceSeconds);
            options.MaxCachedWorkflows = temporal.CachedWorkflows;
            Limit(options, kind, temporal.Queues.Of(kind));
        });
    }

    private static void Limit(TemporalWorkerOptions options, WorkKind kind, QueueLimits limits)
    {
        options.MaxConcurrentActivities = limits.AtOnce;
        options.MaxActivitiesPerSecond = limits.PerSecond;
        options.MaxTaskQueueActivitiesPerSecond = limits.PerSecondOverall;
        if (kind == WorkKind.Conversations)
        {
            // Fewer than two workflow tasks at once would leave no room for sticky ones.
            options.MaxConcurrentWorkflowTasks = Math.Max(2, limits.AtOnce);
            options.MaxConcurrentLocalActivities = limits.AtOnce;
        }
    }

    /// <summary>A ticket lives for months: it moves on with the current version rather than pin a worker of its own.</summary>
    private static WorkerDeploymentOptions? Deployment(DeploymentSettings deployment) =>
        string.IsNullOrWhiteSpace(deployment.Name)
        ? null
        : new(new WorkerDeploymentVersion(deployment.Name, deployment.BuildId!), true)
        {
            DefaultVersioningBehavior = VersioningBehavior.AutoUpgrade,
        };
}
