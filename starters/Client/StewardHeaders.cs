namespace Steward.Client;

/// <summary>The API's own headers.</summary>
public static class StewardHeaders
{
    /// <summary>
    /// The agent who speaks. Believed as it is: the API listens on loopback only until sign-in comes.
    /// </summary>
    public const string Agent = "X-Agent";

    /// <summary>Makes a POST repeatable: the same key with the same body gives the same answer, once.</summary>
    public const string IdempotencyKey = "Idempotency-Key";

    /// <summary>Set to <c>true</c> on an answer that was given before under the same key.</summary>
    public const string Replayed = "Idempotent-Replayed";
}
