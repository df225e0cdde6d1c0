namespace Steward.Client;

/// <summary>What a message is about, in an agent's eyes.</summary>
/// <param name="Intent">The intent's label, such as <c>order_status</c>; <c>out_of_scope</c> when it is none.</param>
/// <param name="Fresh">True when no example has that label yet; otherwise it must be a known one.</param>
public sealed record LabelGiven(string Intent, bool Fresh = false);
