using System.Text.Json;
using Steward.Starters.Cli;

namespace Steward.Starters.Tests.Cli;

public sealed class EvaluateLanguageTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-language-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_report_is_one_JSON_object_on_standard_output_with_the_mean_of_the_languages()
    {
        Write("en.jsonl", """{"language":"en","text":"Where is the order that I paid for?"}""");
        Write("de.jsonl", """{"language":"de","text":"Wo ist meine Bestellung und wann kommt sie?"}""");
        var (code, output, _) = await Typed.RunAsync("evaluate", "language", "--test", folder.FullName, "--json");
        code.ShouldBe(ExitCodes.Ok);
        using var report = JsonDocument.Parse(output);
        report.RootElement.GetProperty("accuracy").GetDouble().ShouldBe(1);
        report.RootElement.GetProperty("byLanguage").EnumerateObject().Select(l => l.Name).ShouldBe(["de", "en"]);
        report.RootElement.GetProperty("unknown").GetDouble().ShouldBe(0);
    }

    [Fact]
    public async Task All_faulty_lines_are_named_together_with_file_and_number()
    {
        Write("en.jsonl", "{\"language\":\"en\",\"text\":\"Hello\"}\n{\"language\":\"en\"}\nnot json");
        var (code, output, error) = await Typed.RunAsync("evaluate", "language", "--test", folder.FullName, "--json");
        code.ShouldBe(ExitCodes.Usage);
        output.ShouldBeEmpty();
        error.ShouldContain("en.jsonl, line 2");
        error.ShouldContain("en.jsonl, line 3");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused_before_any_work()
    {
        var (code, _, error) = await Typed.RunAsync("evaluate", "language", "--test", "no/such/folder");
        code.ShouldBe(ExitCodes.Usage);
        error.ShouldContain("no/such/folder");
        error.ShouldContain("`steward evaluate language --help`");
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
}
