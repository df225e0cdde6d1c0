using System.Text.Json;

namespace Steward.Activities.Understanding;

/// <summary>Reads labelled examples. All faults are reported together, each with its line.</summary>
internal static class ExampleFile
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    public static IReadOnlyList<LabelledExample> Read(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException(
                $"The intent examples file '{path}' does not exist; set {UnderstandingOptions.Section}:"
                + $"{nameof(UnderstandingOptions.ExamplesFile)} to a JSON-lines file of {{\"text\",\"intent\"}}.",
                path);
        var faults = new List<string>();
        var examples = File.ReadLines(path)
            .Select((line, index) => (line, number: index + 1))
            .Where(row => !string.IsNullOrWhiteSpace(row.line))
            .Select(row => Parse(row.line, row.number, faults))
            .OfType<LabelledExample>()
            .ToList();
        if (examples.Select(example => example.Intent).Distinct(StringComparer.Ordinal).Count() < 2)
            faults.Add("a classifier needs examples of at least two intents");
        return faults.Count == 0
            ? examples
            : throw new InvalidDataException(
                $"The intent examples file '{path}' has faults: {string.Join("; ", faults)}.");
    }

    private static LabelledExample? Parse(string line, int number, List<string> faults)
    {
        try
        {
            var example = JsonSerializer.Deserialize<LabelledExample>(line, Json);
            if (!string.IsNullOrWhiteSpace(example?.Text) && !string.IsNullOrWhiteSpace(example.Intent))
                return example;
            faults.Add($"line {number}: \"text\" and \"intent\" must both be there and not be empty");
        }
        catch (JsonException error)
        {
            faults.Add($"line {number}: not a JSON object ({error.Message})");
        }

        return null;
    }
}
