using Temporalio.Activities;

namespace Steward.Workflows.Contracts;

/// <summary>Knowledge into the index.</summary>
public interface IIndexingActivities
{
    /// <summary>
    /// Brings the index in line with the articles that the worker has, and tells conversations whose replies rest on
    /// what has changed. Tried again, it finds done what was done.
    /// </summary>
    [Activity("indexing.sync")]
    Task<IndexingAnswer> SyncAsync(IndexingRequest request);
}
