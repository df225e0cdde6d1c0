namespace Steward.Engine.Runs;

/// <summary>
/// Names for what the engine asks of workers: unique, but no secret, so they do not cost a call to the system each, as
/// the random numbers of <see cref="Guid.NewGuid"/> do.
/// </summary>
internal static class RequestIds
{
    private const int Size = 16;
    private const int Version = 6;
    private const int Variant = 8;

    internal static string New()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Random.Shared.NextBytes(bytes);
        bytes[Version] = (byte)(bytes[Version] & 0x0F | 0x40);
        bytes[Variant] = (byte)(bytes[Variant] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
