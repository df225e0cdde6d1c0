using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

/// <summary>Where an entry of the label queue stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LabelState>))]
public enum LabelState
{
    /// <summary>It waits for a label.</summary>
    Open,

    /// <summary>A person labelled it; the next retraining learns from it.</summary>
    Labelled,

    /// <summary>A person said that nothing can be learnt from it.</summary>
    Dismissed,

    /// <summary>A retraining has learnt from it.</summary>
    Learnt,
}
