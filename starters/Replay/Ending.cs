using System.Text.Json.Serialization;

namespace Steward.Starters.Replay;

/// <summary>What became of a ticket.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Ending>))]
internal enum Ending
{
    /// <summary>The customer has an answer.</summary>
    Answered,

    /// <summary>An action took effect, and the customer knows.</summary>
    Acted,

    /// <summary>The customer was asked something.</summary>
    AskedBack,

    /// <summary>An action waits for a person.</summary>
    AwaitsApproval,

    /// <summary>A person has it.</summary>
    HandedOver,

    /// <summary>Nothing came in time: it must not be.</summary>
    Stuck,

    /// <summary>The message was refused: it must not be.</summary>
    Failed,
}
