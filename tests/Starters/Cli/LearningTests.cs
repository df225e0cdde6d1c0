using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Steward.Client;
using Steward.Starters.Cli;
using Steward.Starters.Demo;
using Steward.Starters.Hosting;
using Steward.Starters.Tests.Api;
using Steward.Workers;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Tests.Cli;

/// <summary>A Steward that runs learns from what people labelled, through the doors that they have.</summary>
public sealed class LearningTests : IAsyncLifetime
{
    private const string Unread = "out_of_scope";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-learning-");
    private readonly string examples;
    private readonly string model;
    private WebApplication? app;
    private StewardClient ana = null!;

    public LearningTests()
    {
        examples = Path.Combine(folder.FullName, "intents.jsonl");
        model = Path.Combine(folder.FullName, "intents.model");
        File.Copy(SampleShop.Find().Examples, examples);
    }

    public async ValueTask InitializeAsync()
    {
        app = await StewardHost.ApiAsync(StewardRoles.All, new HostSettings
        {
            Port = 0,
            TemporalAddress = TemporalOptions.Embedded,
            DataFolder = folder.FullName,
            ExamplesFile = examples,
            Quiet = true,
            More = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Understanding:ModelFile"] = model,
                ["Understanding:ReloadSeconds"] = "1",
                ["Telemetry:Endpoint"] = string.Empty,
            },
        });
        await StewardHost.StartAsync(app, 0);
        ana = new StewardClient(new Uri(Served.Of(app).Url), "ana");
    }

    public async ValueTask DisposeAsync()
    {
        ana.Dispose();
        await app!.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_label_that_was_learnt_changes_how_the_running_Steward_reads()
    {
        const string Words = "Kindly defenestrate yesterday's gubbins purchase";
        (await IntentAsync(Words)).ShouldBe(Unread);
        var before = await VersionAsync();
        var entry = (await ana.LabelsAsync()).Items.ShouldHaveSingleItem();
        await ana.SetLabelAsync(entry.LabelId, new LabelGiven("cancel_order"));

        var (code, output, error) = await Typed.RunAsync(
            "retrain", "--examples", examples, "--labels", "--model", model, "--data", folder.FullName);

        code.ShouldBe(ExitCodes.Ok, error + output);
        await Until(async () => await VersionAsync() != before);
        (await IntentAsync(Words)).ShouldBe("cancel_order");
        (await ana.LabelAsync(entry.LabelId)).State.ShouldBe(LabelState.Learnt);
    }

    [Fact]
    public async Task Broken_examples_are_refused_the_old_model_goes_on_and_mended_ones_are_taken()
    {
        var good = await File.ReadAllTextAsync(examples);
        var before = await VersionAsync();

        await File.WriteAllTextAsync(examples, good + "this is no JSON\n");

        await Until(async () => (await ReadyAsync()).Contains("was refused", StringComparison.Ordinal));
        (await ReadyAsync()).ShouldContain(before);
        (await IntentAsync("Where is my order #W4402187?")).ShouldBe("order_status");

        await File.WriteAllTextAsync(examples, good + """{"text":"defenestrate it","intent":"cancel_order"}""" + "\n");

        await Until(async () => await VersionAsync() is { Length: > 0 } now && now != before);
    }

    [Fact]
    public async Task A_broken_model_file_is_refused_and_the_doctor_says_so()
    {
        await File.WriteAllTextAsync(model, "this is no model");
        // Words of its own: a model of the same examples would still be in memory, and the file not be read.
        await File.AppendAllTextAsync(examples, """{"text":"throw it out of the window","intent":"cancel_order"}""" + "\n");

        await Until(async () => (await ReadyAsync()).Contains("was refused", StringComparison.Ordinal));

        var (_, output, _) = await Typed.RunAsync(
            "doctor", "--url", $"{Served.Of(app!).Url}", "--data", folder.FullName, "--json");
        output.ShouldContain("intents.model' cannot be read");
    }

    private async Task<string?> IntentAsync(string words) =>
        (await ana.OpenAsync(RunningSteward.Ticket(), words)).Conversation.Intent;

    private async Task<string> ReadyAsync()
    {
        using var http = new HttpClient();
        return await http.GetStringAsync($"{Served.Of(app!).Url}/health/ready");
    }

    /// <summary>The version in use as the health says it; empty while what is there is refused.</summary>
    private async Task<string> VersionAsync()
    {
        var words = JsonElement.Parse(await ReadyAsync())
            .GetProperty("checks").GetProperty("intent-model").GetProperty("description").GetString()!;
        return words.EndsWith("is in use.", StringComparison.Ordinal) ? words.Split(' ')[1] : string.Empty;
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        var deadline = DateTime.UtcNow + Ask.Patience;
        while (!await holds())
        {
            (DateTime.UtcNow < deadline).ShouldBeTrue("it never came");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
