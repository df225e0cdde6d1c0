using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

/// <summary>Why the assistant is asked for words now.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TurnPhase>))]
public enum TurnPhase
{
    /// <summary>The customer wrote.</summary>
    Answer,

    /// <summary>Actions ended: say what was done, refused, rejected or expired.</summary>
    Report,

    /// <summary>An action waits for a person: tell the customer so.</summary>
    AwaitApproval,

    /// <summary>The conversation goes to a person: tell the customer so, and brief the person.</summary>
    HandOver,

    /// <summary>A model, the search or the CRM is down: an honest notice.</summary>
    Degraded,

    /// <summary>The ticket is solved: ask how it went.</summary>
    Survey,

    /// <summary>The customer has been silent while it is their move: a friendly reminder.</summary>
    Reminder,

    /// <summary>Passages that replies cited have changed or gone: correct what was said, if the answer is another now.</summary>
    Correction,
}
