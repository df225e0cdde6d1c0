using Steward.Activities.Models.Procedures;
using Steward.Activities.Understanding.Classification;

namespace Steward.Activities.Understanding;

/// <param name="Procedure">The procedure that goes on or begins; null when the words are none of a procedure's.</param>
internal sealed record IntentReading(string Intent, double Confidence, string? Procedure)
{
    /// <summary>The classifier's guesses where they decided; null where the words or the dialogue did.</summary>
    public IntentRanking? Ranking { get; init; }

    /// <summary>The version of the model that was asked.</summary>
    public string? Model { get; init; }

    /// <summary>What the ticket is about: these words' intent, or the one that they answer to.</summary>
    public string Topic(Dialogue dialogue) =>
        Intents.SaysWhat(Intent) ? Intent : Procedure ?? dialogue.Request?.Kind ?? dialogue.Intent ?? Intent;
}
