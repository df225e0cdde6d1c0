namespace Steward.Activities.Knowledge.Elastic;

/// <summary>
/// Elasticsearch's answer that it does not do what it was asked, by its own words for kind and reason.
/// </summary>
internal sealed class ElasticRefusal(int status, string kind, string reason)
    : Exception($"Elasticsearch answered {status} {kind}: {reason}")
{
    public int Status { get; } = status;

    public string Kind { get; } = kind;

    /// <summary>The index, alias or document is not there.</summary>
    public bool IsMissing => Status is 404;
}
