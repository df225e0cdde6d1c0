namespace Steward.Engine.Storage;

/// <summary>
/// New events of a run. The size of each is kept: the run counts it, and to find it out costs as much as writing the
/// event. Nothing may change an event that is here.
/// </summary>
internal sealed class WrittenEvents
{
    private readonly List<HistoryEvent> events = [];
    private readonly List<int> sizes = [];

    internal IReadOnlyList<HistoryEvent> Events => events;

    /// <summary>Adds the event and gives its size in bytes.</summary>
    internal int Add(HistoryEvent e)
    {
        var size = e.CalculateSize();
        events.Add(e);
        sizes.Add(size);
        return size;
    }

    /// <summary>As a serialised <see cref="History"/>.</summary>
    internal byte[] ToBytes()
    {
        var bytes = new byte[sizes.Sum(Framed)];
        using var output = new CodedOutputStream(bytes);
        for (var i = 0; i < events.Count; i++)
        {
            output.WriteTag(History.EventsFieldNumber, WireFormat.WireType.LengthDelimited);
            output.WriteLength(sizes[i]);
            var end = output.Position + sizes[i];
            events[i].WriteTo(output);
            if (output.Position != end)
            {
                throw new InvalidOperationException(
                    $"Event {events[i].EventId} ({events[i].EventType}) was changed after it had been counted.");
            }
        }

        return bytes;
    }

    private static int Framed(int size) => 1 + CodedOutputStream.ComputeLengthSize(size) + size;
}
