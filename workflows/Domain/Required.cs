using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>Collects the empty fields of a request and names them all at once.</summary>
internal static class Required
{
    public static void Fields(string request, params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var missing = new List<string>();
        foreach (var (name, value) in fields)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                missing.Add(name);
            }
        }

        if (missing.Count > 0)
        {
            throw Refusal.Of(
                ErrorTypes.InvalidRequest, $"{request} lacks {string.Join(" and ", missing)}; send every id it names.");
        }
    }
}
