using System.Text.Json;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Evaluation.Knowledge;

/// <summary>
/// Reads tasks in tau2's format: the reason for call is <c>user_scenario.instructions</c>, or its field
/// <c>reason_for_call</c> where it has fields.
/// </summary>
internal static class RetrievalTasks
{
    public static async Task<IReadOnlyList<RetrievalTask>> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        try
        {
            await using var stream = file.OpenRead();
            using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellation);
            return [.. document.RootElement.EnumerateArray().Select(Read).Where(task => task.Required.Count > 0)];
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"'{file.Name}' is no list of tasks ({fault.Message}); each needs id, user_scenario.instructions and "
                + "required_documents.",
                fault);
        }
    }

    private static RetrievalTask Read(JsonElement task)
    {
        var instructions = task.GetProperty("user_scenario").GetProperty("instructions");
        var reason = instructions.ValueKind == JsonValueKind.Object
            ? instructions.GetProperty("reason_for_call")
            : instructions;
        var required = task.GetProperty("required_documents").EnumerateArray().Select(id => id.GetString()!);
        return new(
            task.GetProperty("id").GetString()!, reason.GetString()!, required.ToHashSet(StringComparer.Ordinal));
    }
}
