namespace Steward.Engine.Runs;

/// <summary>
/// Names that are unique, but no secret, so they do not cost a call to the system each, as the random numbers of
/// <see cref="Guid.NewGuid"/> do.
/// </summary>
internal static class UniqueIds
{
    private const int Size = 16;
    private const int TimeSize = 6;
    private const int Version = 6;
    private const int Variant = 8;

    /// <summary>For what the engine asks of workers.</summary>
    internal static string NewRequest()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Random.Shared.NextBytes(bytes);
        return Text(bytes, version: 4);
    }

    /// <summary>
    /// Ids in the order of time, as a Temporal server makes them; runs that start together also lie together in the
    /// data file.
    /// </summary>
    internal static string NewRun()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Span<byte> time = stackalloc byte[sizeof(long)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(time, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        time[^TimeSize..].CopyTo(bytes);
        Random.Shared.NextBytes(bytes[TimeSize..]);
        return Text(bytes, version: 7);
    }

    private static string Text(Span<byte> bytes, int version)
    {
        bytes[Version] = (byte)(bytes[Version] & 0x0F | version << 4);
        bytes[Variant] = (byte)(bytes[Variant] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
