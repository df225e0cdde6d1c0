using System.Text.Json;
using Steward.Starters.Cli;
using Steward.Starters.Demo;

namespace Steward.Starters.Tests.Cli;

/// <summary>An operator teaches the classifier what agents corrected.</summary>
public sealed class RetrainTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-retrain-test-");
    private readonly string examples;

    public RetrainTests() => File.Copy(SampleShop.Find().Examples, examples = Path.Combine(folder.FullName, "intents.jsonl"));

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Corrections_that_help_are_learnt_without_personal_data_and_the_model_is_saved()
    {
        var model = Path.Combine(folder.FullName, "intents.model");

        var (code, report, error) = await RetrainAsync(
            ["""{"text":"kill that purchase, my mail is bob.miller@example.com","intent":"cancel_order"}"""],
            ["""{"text":"kill that purchase","intent":"cancel_order"}"""],
            "--model", model);

        code.ShouldBe(ExitCodes.Ok, error);
        report.GetProperty("after").GetDouble().ShouldBeGreaterThanOrEqualTo(report.GetProperty("before").GetDouble());
        File.Exists(model).ShouldBeTrue();
        var last = File.ReadLines(examples).Last();
        last.ShouldContain("kill that purchase, my mail is [EMAIL_1]");
        last.ShouldNotContain("bob.miller");
    }

    [Fact]
    public async Task Corrections_that_make_it_worse_are_refused_and_nothing_changes()
    {
        var before = await File.ReadAllTextAsync(examples, TestContext.Current.CancellationToken);
        var cancels = before.Split('\n').Where(line => line.Contains("\"cancel_order\"", StringComparison.Ordinal)).ToArray();
        cancels.Length.ShouldBeGreaterThan(5);

        var (code, report, error) = await RetrainAsync(
            [.. cancels.Select(line => line.Replace("\"cancel_order\"", "\"order_status\"", StringComparison.Ordinal))],
            cancels);

        code.ShouldBe(ExitCodes.Refused, error);
        report.GetProperty("after").GetDouble().ShouldBeLessThan(report.GetProperty("before").GetDouble());
        (await File.ReadAllTextAsync(examples, TestContext.Current.CancellationToken)).ShouldBe(before);
    }

    [Fact]
    public async Task Without_messages_to_judge_by_the_examples_do_and_wrong_labels_are_refused()
    {
        var wrong = Path.Combine(folder.FullName, "wrong.jsonl");
        await File.WriteAllLinesAsync(
            wrong,
            (await File.ReadAllLinesAsync(examples, TestContext.Current.CancellationToken))
                .Where(line => line.Contains("\"cancel_order\"", StringComparison.Ordinal))
                .Select(line => line.Replace("\"cancel_order\"", "\"order_status\"", StringComparison.Ordinal)),
            TestContext.Current.CancellationToken);

        var (code, output, error) = await Typed.RunAsync(
            "retrain", "--examples", examples, "--corrections", wrong, "--json");

        code.ShouldBe(ExitCodes.Refused, error);
        JsonElement.Parse(output).GetProperty("messages").GetInt32().ShouldBe(File.ReadLines(examples).Count());
    }

    [Fact]
    public async Task With_nothing_to_learn_from_it_says_where_that_comes_from()
    {
        var (code, _, error) = await Typed.RunAsync(
            "retrain", "--examples", examples, "--labels", "--data", Path.Combine(folder.FullName, "data"));

        code.ShouldBe(ExitCodes.Usage);
        error.ReplaceLineEndings(" ").ShouldContain("steward labels list");
    }

    private async Task<(int Code, JsonElement Report, string Error)> RetrainAsync(
        string[] corrections, string[] validation, params string[] more)
    {
        var (corrected, judges) = (Path.Combine(folder.FullName, "c.jsonl"), Path.Combine(folder.FullName, "v.jsonl"));
        await File.WriteAllLinesAsync(corrected, corrections, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(judges, validation, TestContext.Current.CancellationToken);
        var (code, output, error) = await Typed.RunAsync(
            ["retrain", "--examples", examples, "--corrections", corrected, "--validate", judges, "--json", .. more]);
        return (code, JsonElement.Parse(output.Length == 0 ? "{}" : output), error);
    }
}
