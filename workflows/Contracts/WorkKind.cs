namespace Steward.Workflows.Contracts;

/// <summary>
/// The kinds of work, each with a task queue of its own, so that one that is slow does not hold up
/// another.
/// </summary>
public enum WorkKind
{
    /// <summary>Workflows, and the local steps of a turn.</summary>
    Conversations,

    /// <summary>Drafts by remote models.</summary>
    Models,

    /// <summary>Effects in the CRM.</summary>
    Crm,

    /// <summary>Recordings into words.</summary>
    Transcription,

    /// <summary>Knowledge into the index.</summary>
    Indexing,
}
