using System.Text.Json;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Evaluation;

/// <summary>Reads files of one JSON object a line. A fault names its file and line; all faults come together.</summary>
internal static class JsonLines
{
    private const int FaultsShown = 10;

    /// <summary>Fields by their names in any case; those that <typeparamref name="T"/> does not know are let be.</summary>
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNameCaseInsensitive = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        IEnumerable<FileInfo> files, CancellationToken cancellation)
        where T : class
    {
        var rows = new List<T>();
        var faults = new List<string>();
        foreach (var file in files)
        {
            var number = 0;
            await foreach (var line in File.ReadLinesAsync(file.FullName, cancellation))
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line) && Row<T>(line, $"{file.Name}, line {number}", faults) is { } row)
                {
                    rows.Add(row);
                }
            }
        }

        return faults.Count == 0 ? rows : throw Refused(faults);
    }

    private static T? Row<T>(string line, string place, List<string> faults)
        where T : class
    {
        try
        {
            if (JsonSerializer.Deserialize<T>(line, Json) is { } row)
            {
                return row;
            }

            faults.Add($"{place}: null is no row");
        }
        catch (JsonException e)
        {
            faults.Add($"{place}: {e.Message}");
        }

        return null;
    }

    private static StewardException Refused(List<string> faults)
    {
        var more = faults.Count > FaultsShown ? $"; and {faults.Count - FaultsShown} more" : string.Empty;
        return new StewardException(
            ErrorTypes.InvalidRequest,
            $"The data has faults: {string.Join("; ", faults.Take(FaultsShown))}{more}. " +
            "Each line must be one JSON object with the fields of its kind of data.");
    }
}
