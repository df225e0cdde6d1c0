using System.Text.Json;

namespace Steward.Client;

/// <summary>An action that an agent asks for; it passes the same gates as the assistant's.</summary>
/// <param name="Action">The action's name in the catalogue, such as <c>cancel_pending_order</c>.</param>
/// <param name="Arguments">A JSON object with the action's arguments.</param>
public sealed record WantedAction(string Action, JsonElement Arguments);
