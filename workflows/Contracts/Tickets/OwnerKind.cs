using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

/// <summary>The kinds of owner a ticket can have.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OwnerKind>))]
public enum OwnerKind
{
    Nobody,
    Assistant,
    Agent,
    Group,
}
