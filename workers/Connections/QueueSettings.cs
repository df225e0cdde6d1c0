using Steward.Workflows.Contracts;

namespace Steward.Workers;

/// <summary>Section <c>Temporal:Queues</c>: one entry per kind of work.</summary>
public sealed class QueueSettings
{
    public QueueLimits Conversations { get; set; } = new() { AtOnce = 100 };

    /// <summary>Remote models cost money and have limits of their own. Default 20 at once.</summary>
    public QueueLimits Models { get; set; } = new() { AtOnce = 20 };

    public QueueLimits Crm { get; set; } = new() { AtOnce = 50 };

    /// <summary>Recordings are long and heavy. Default 4 at once.</summary>
    public QueueLimits Transcription { get; set; } = new() { AtOnce = 4 };

    public QueueLimits Indexing { get; set; } = new() { AtOnce = 2 };

    public QueueLimits Of(WorkKind kind) => kind switch
    {
        WorkKind.Conversations => Conversations,
        WorkKind.Models => Models,
        WorkKind.Crm => Crm,
        WorkKind.Transcription => Transcription,
        WorkKind.Indexing => Indexing,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of work."),
    };
}
