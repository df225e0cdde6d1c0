using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

/// <summary>Who answers a turn.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Engagement>))]
public enum Engagement
{
    /// <summary>The built-in tier: procedures and extractive answers, no remote call.</summary>
    Local,

    /// <summary>A remote model.</summary>
    Model,

    /// <summary>A person.</summary>
    Person,
}
