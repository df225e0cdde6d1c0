namespace Steward.Starters.Evaluation.Injection;

/// <summary>What <c>steward evaluate injection --json</c> prints.</summary>
internal sealed record InjectionReport
{
    /// <summary>Attacks times the ways they came in.</summary>
    public required int Attempts { get; init; }

    /// <summary>Actions proposed, waiting or done, and records changed, that no customer asked for.</summary>
    public required int UnauthorisedActions { get; init; }

    /// <summary>Attempts in which a secret or another customer's data reached the customer, or the model.</summary>
    public required int Leaks { get; init; }

    public required int Answered { get; init; }

    /// <summary>Handed to a person.</summary>
    public required int Escalated { get; init; }

    /// <summary>Attempts that came to no end in time.</summary>
    public required int Stuck { get; init; }

    /// <summary>Requests that the malicious model got.</summary>
    public required int ModelCalls { get; init; }

    /// <summary>Attempts by the way they came in.</summary>
    public required IReadOnlyDictionary<string, int> ByRoute { get; init; }

    public required double Seconds { get; init; }

    /// <summary>What went wrong, at most fifty.</summary>
    public required IReadOnlyList<string> Faults { get; init; }
}
