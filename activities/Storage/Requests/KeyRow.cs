namespace Steward.Activities.Storage.Requests;

/// <summary>A row of <c>request_keys</c>, as Dapper reads it.</summary>
internal sealed class KeyRow
{
    public string BodyHash { get; set; } = string.Empty;

    public long? Status { get; set; }

    public string? ContentType { get; set; }

    public string? Location { get; set; }

    public byte[]? Body { get; set; }
}
