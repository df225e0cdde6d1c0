using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

/// <summary>The life of an approval; everything but Waiting is final.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApprovalState>))]
public enum ApprovalState
{
    Waiting,
    Approved,
    Rejected,
    Expired,
    Void,
}
