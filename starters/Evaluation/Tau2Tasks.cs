using System.Text.Json;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Evaluation;

/// <summary>Reads the retail tasks of the tau2 benchmark (<c>tasks.json</c>).</summary>
internal static class Tau2Tasks
{
    /// <summary>The tools that change the shop's records; the others only look.</summary>
    private static readonly HashSet<string> Writing = new(StringComparer.Ordinal)
    {
        "cancel_pending_order",
        "modify_pending_order_address",
        "modify_pending_order_payment",
        "modify_pending_order_items",
        "return_delivered_order_items",
        "exchange_delivered_order_items",
        "modify_user_address",
    };

    public static async Task<IReadOnlyList<Tau2Task>> ReadAsync(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            throw new StewardException(
                ErrorTypes.NotFound,
                $"Tasks file '{path}' does not exist; give the folder with tasks.json as --data, or the file as " +
                "--tasks.");
        }

        try
        {
            await using var file = File.OpenRead(path);
            using var document = await JsonDocument.ParseAsync(file, cancellationToken: cancellation);
            return [.. document.RootElement.EnumerateArray().Select(Task)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"Tasks file '{path}' is not a tau2 task list ({e.Message}); take tasks.json of the benchmark's " +
                "retail domain.",
                e);
        }
    }

    private static Tau2Task Task(JsonElement task)
    {
        var instructions = task.GetProperty("user_scenario").GetProperty("instructions");
        return new Tau2Task(
            task.GetProperty("id").ToString(),
            Text(instructions, "reason_for_call"),
            Text(instructions, "known_info"),
            [.. Actions(task).Where(a => Writing.Contains(a.Name))]);
    }

    private static IEnumerable<Tau2Action> Actions(JsonElement task)
    {
        var actions = task.GetProperty("evaluation_criteria").GetProperty("actions");
        return actions.ValueKind == JsonValueKind.Array
            ? actions.EnumerateArray().Select(a => new Tau2Action(
                a.GetProperty("name").GetString()!, a.GetProperty("arguments").GetRawText()))
            : [];
    }

    private static string Text(JsonElement instructions, string name) =>
        instructions.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : string.Empty;
}
