namespace Steward.Activities.Policies;

/// <param name="Id">As rules and tickets name it.</param>
/// <param name="Description">What its people do.</param>
public sealed record DeskGroup(string Id, string Description);
