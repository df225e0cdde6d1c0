using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

/// <summary>What the assistant wants to do.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DraftKind>))]
public enum DraftKind
{
    /// <summary>An answer; the customer's move is next, if any.</summary>
    Answer,

    /// <summary>A question: something is missing, or a confirmation is due.</summary>
    Question,

    /// <summary>Actions to run before anything is said; there may be no words yet.</summary>
    Actions,

    /// <summary>A person must take over; <see cref="Draft.Reason"/> says why.</summary>
    HandOver,

    /// <summary>A notice that nothing more can be done just now.</summary>
    Notice,
}
