using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Steward.Workflows.Domain;

/// <summary>
/// Remembers the last <see cref="Capacity"/> delivery ids as 64-bit hashes. Two of a million different ids collide with
/// a probability of 3 in 100 million.
/// </summary>
internal sealed class DeliveryRing
{
    public const int Capacity = 1_024;

    private const int Width = sizeof(ulong);

    private readonly Queue<ulong> order = new();
    private readonly Dictionary<ulong, int> sequences = [];

    /// <param name="packed">What <see cref="Pack"/> answered, or empty.</param>
    /// <param name="received">The sequence number of the newest id.</param>
    public DeliveryRing(string packed, int received)
    {
        var bytes = Convert.FromBase64String(packed);
        var first = received - (bytes.Length / Width);
        for (var index = 0; index < bytes.Length / Width; index++)
        {
            Remember(BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(index * Width)), first + index + 1);
        }
    }

    /// <summary>The sequence number under which the id was received; null when it is new.</summary>
    public int? Find(string deliveryId) => sequences.TryGetValue(Hash(deliveryId), out var sequence) ? sequence : null;

    public void Add(string deliveryId, int sequence) => Remember(Hash(deliveryId), sequence);

    public string Pack()
    {
        var bytes = new byte[order.Count * Width];
        var index = 0;
        foreach (var hash in order)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(Width * index++), hash);
        }

        return Convert.ToBase64String(bytes);
    }

    private void Remember(ulong hash, int sequence)
    {
        order.Enqueue(hash);
        sequences[hash] = sequence;
        if (order.Count > Capacity)
        {
            sequences.Remove(order.Dequeue());
        }
    }

    private static ulong Hash(string deliveryId) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(deliveryId)));
}
