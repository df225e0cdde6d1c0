namespace Steward.Engine.Page;

/// <summary>One line of a timeline.</summary>
/// <param name="Event">The event it stands for.</param>
/// <param name="Words">What happened.</param>
/// <param name="Detail">Inputs, results, failures; empty when there is nothing to say.</param>
internal sealed record TimelineEntry(HistoryEvent Event, string Words, string Detail = "");
