using System.Text.Json;
using Steward.Activities.Privacy;

namespace Steward.Tests.Activities.Privacy;

/// <summary>How much of other people's labelled data is found, and how much is found where there is none.</summary>
public sealed class RecogniserMeasurements(ITestOutputHelper output)
{
    private static readonly Dictionary<string, PiiKind> Labels = new(StringComparer.Ordinal)
    {
        ["EMAIL_ADDRESS"] = PiiKind.Email,
        ["PHONE_NUMBER"] = PiiKind.Phone,
        ["CREDIT_CARD"] = PiiKind.Card,
        ["IBAN_CODE"] = PiiKind.Iban,
        ["US_SSN"] = PiiKind.NationalId,
    };

    [Theory]
    [InlineData("pii/generated_large.jsonl")]
    [InlineData("pii/synth_v2.jsonl")]
    public void Personal_data_with_a_format_is_found_and_little_else(string file)
    {
        var tallies = Labels.Values.ToDictionary(kind => kind, _ => (Labelled: 0, Found: 0, False: 0));
        foreach (var line in DataSet.Lines(file))
        {
            Count(line, tallies);
        }

        foreach (var (kind, (labelled, found, wrong)) in tallies)
        {
            var share = found / (double)labelled;
            output.WriteLine($"{file} {kind}: {found}/{labelled} found ({share:P1}), {wrong} false alarms");
        }

        var all = tallies.Values.ToList();
        (all.Sum(tally => tally.Found) / (double)all.Sum(tally => tally.Labelled)).ShouldBeGreaterThan(0.95);
        var hits = all.Sum(tally => tally.Found);
        (hits / (double)(hits + all.Sum(tally => tally.False))).ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void Questions_without_personal_data_raise_hardly_an_alarm()
    {
        var texts = DataSet.Lines("banking77/train.jsonl")
            .Select(line => line.GetProperty("text").GetString()!)
            .ToList();
        var alarms = texts
            .SelectMany(text => PersonalDataRecogniser.Find(text)
                .Where(piece => !PrivacyOptions.Harmless.Contains(piece.Kind))
                .Select(piece => piece.In(text)))
            .ToList();

        output.WriteLine($"{alarms.Count} false alarms in {texts.Count} questions: {string.Join(" | ", alarms)}");
        alarms.Count.ShouldBeLessThan(texts.Count / 50);
    }

    /// <summary>
    /// A label counts as found when its characters are redacted as that kind; a piece that meets no label is false.
    /// </summary>
    private void Count(JsonElement line, Dictionary<PiiKind, (int Labelled, int Found, int False)> tallies)
    {
        var text = line.GetProperty("text").GetString()!;
        var pieces = PersonalDataRecogniser.Find(text);
        var labels = line.GetProperty("spans").EnumerateArray()
            .Where(span => Labels.ContainsKey(span.GetProperty("type").GetString()!))
            .Select(span => (Kind: Labels[span.GetProperty("type").GetString()!],
                Start: span.GetProperty("start").GetInt32(), End: span.GetProperty("end").GetInt32()))
            .ToList();
        foreach (var (kind, start, end) in labels)
        {
            var found = pieces.Any(piece => piece.Kind == kind && piece.Start <= start && piece.End >= end);
            tallies[kind] = (tallies[kind].Labelled + 1, tallies[kind].Found + (found ? 1 : 0), tallies[kind].False);
            if (!found)
            {
                output.WriteLine($"missed {kind} '{text[start..end]}' in '{text[Math.Max(0, start - 30)..start]}'");
            }
        }

        foreach (var piece in pieces.Where(piece => tallies.ContainsKey(piece.Kind)
            && !labels.Any(label => label.Start < piece.End && piece.Start < label.End)))
        {
            tallies[piece.Kind] = tallies[piece.Kind] with { False = tallies[piece.Kind].False + 1 };
            output.WriteLine($"false {piece.Kind} '{piece.In(text)}' in '{text}'");
        }
    }
}
