namespace Steward.Starters.Idempotency;

/// <summary>An answer that was given under a key.</summary>
internal sealed record KeyedAnswer(int Status, string? ContentType, string? Location, byte[] Body);
