namespace Steward.Activities.Crm.Actions;

/// <param name="Name">As in the arguments' JSON, such as <c>order_id</c>.</param>
/// <param name="IsList">A list of texts; else a text.</param>
public sealed record ActionArgument(string Name, bool IsList);
