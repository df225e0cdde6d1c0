namespace Steward.Engine.Runs;

/// <summary>Each event's type follows from the attributes it carries; they share a name.</summary>
internal static class EventTypes
{
    private const string Suffix = "EventAttributes";

    private static readonly Dictionary<HistoryEvent.AttributesOneofCase, EventType> ByAttributes =
        Enum.GetValues<HistoryEvent.AttributesOneofCase>()
            .Where(value => value != HistoryEvent.AttributesOneofCase.None)
            .ToDictionary(value => value, Parse);

    internal static EventType Of(HistoryEvent e) => ByAttributes[e.AttributesCase];

    internal static bool Closes(HistoryEvent e) => e.EventType is EventType.WorkflowExecutionCompleted
        or EventType.WorkflowExecutionFailed or EventType.WorkflowExecutionTimedOut
        or EventType.WorkflowExecutionCanceled or EventType.WorkflowExecutionTerminated
        or EventType.WorkflowExecutionContinuedAsNew;

    private static EventType Parse(HistoryEvent.AttributesOneofCase value)
    {
        var name = value.ToString();
        return Enum.Parse<EventType>(name[..^Suffix.Length]);
    }
}
