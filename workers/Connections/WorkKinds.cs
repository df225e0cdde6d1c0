using Steward.Workflows.Contracts;

namespace Steward.Workers;

/// <summary>Which kinds of work have a worker of their own on a task queue.</summary>
public static class WorkKinds
{
    /// <summary>False for work that this version does at its start, without a task queue: indexing.</summary>
    public static bool HasWorker(WorkKind kind) => kind != WorkKind.Indexing;
}
