namespace Steward.Activities.Storage.Requests;

/// <summary>An answer that was given under a key.</summary>
public sealed record KeyedAnswer(int Status, string? ContentType, string? Location, byte[] Body);
