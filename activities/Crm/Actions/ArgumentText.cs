using System.Text.Json;

namespace Steward.Activities.Crm.Actions;

/// <summary>Arguments come as untrusted text.</summary>
internal static class ArgumentText
{
    /// <summary>
    /// The JSON; null after adding to <paramref name="faults"/> where it breaks, without repeating it.
    /// </summary>
    public static JsonElement? Parse(string argumentsJson, List<string> faults)
    {
        try
        {
            return JsonElement.Parse(argumentsJson);
        }
        catch (JsonException fault)
        {
            faults.Add($"the arguments are not JSON (byte {fault.BytePositionInLine} of line {fault.LineNumber})");
            return null;
        }
    }
}
