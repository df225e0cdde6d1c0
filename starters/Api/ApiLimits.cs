namespace Steward.Starters.Api;

/// <summary>What the API takes at most.</summary>
internal static class ApiLimits
{
    /// <summary>Bytes of a request's body: 1 MB.</summary>
    public const int BodyBytes = 1_048_576;

    /// <summary>Characters of an Idempotency-Key or a delivery id.</summary>
    public const int KeyLength = 200;

    /// <summary>Characters of an address, a subject, a name.</summary>
    public const int LineLength = 1_000;
}
