using System.Text.Json;
using Steward.Starters.Cli;

namespace Steward.Starters.Tests.Cli;

public sealed class EvaluatePiiTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-pii-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Tokens_found_missed_and_wrongly_found_are_counted_any_type_against_none()
    {
        // Of four labelled tokens the address is found; "lamp" is labelled and nobody's name; 4 to 5 is not labelled.
        var file = Write(
            """{"text":"Write to a@b.example 👍 about lamp","spans":[{"type":"EMAIL","start":9,"end":20},{"type":"ODD","start":29,"end":33}]}""",
            """{"text":"The card 4111111111111111 is mine","spans":[]}""");

        var (code, output, _) = await Typed.RunAsync("evaluate", "pii", "--test", file, "--json");

        code.ShouldBe(ExitCodes.Ok);
        using var report = JsonDocument.Parse(output);
        var root = report.RootElement;
        root.GetProperty("recall").GetDouble().ShouldBe(3 / 4.0);
        root.GetProperty("precision").GetDouble().ShouldBe(3 / 4.0);
        root.GetProperty("f2").GetDouble().ShouldBe(0.75, 1e-9);
        root.GetProperty("byType").GetProperty("EMAIL").GetDouble().ShouldBe(1);
        root.GetProperty("byType").GetProperty("ODD").GetDouble().ShouldBe(0);
        root.GetProperty("microsPerMessage").GetDouble().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task False_alarms_are_counted_in_messages_that_hold_no_personal_data()
    {
        var file = Write("""{"text":"Write to a@b.example","spans":[{"type":"EMAIL","start":9,"end":20}]}""");
        var clean = Path.Combine(folder.FullName, "clean.jsonl");
        await File.WriteAllLinesAsync(
            clean, ["""{"text":"Where is my card?"}""", """{"text":"ask c@d.example, in Norway"}"""],
            TestContext.Current.CancellationToken);

        var (code, output, _) = await Typed.RunAsync(
            "evaluate", "pii", "--test", file, "--clean", clean, "--json");

        code.ShouldBe(ExitCodes.Ok);
        var root = JsonElement.Parse(output);
        root.GetProperty("cleanMessages").GetInt32().ShouldBe(2);
        root.GetProperty("falseAlarms").GetInt32().ShouldBe(1);
        root.GetProperty("falselyAlarmed")[0].GetString().ShouldBe("Email: c@d.example");
    }

    [Fact]
    public async Task A_span_outside_its_text_is_refused()
    {
        var file = Write("""{"text":"short","spans":[{"type":"PERSON","start":2,"end":60}]}""");

        var (code, output, error) = await Typed.RunAsync("evaluate", "pii", "--test", file, "--json");

        code.ShouldBe(ExitCodes.Usage);
        output.ShouldBeEmpty();
        error.ShouldContain("2–60");
    }

    private string Write(params string[] lines)
    {
        var path = Path.Combine(folder.FullName, "texts.jsonl");
        File.WriteAllLines(path, lines);
        return path;
    }
}
