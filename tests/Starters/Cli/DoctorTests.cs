using System.Text.Json.Nodes;
using Steward.Starters.Cli;
using Steward.Tests.Fixtures;

namespace Steward.Starters.Tests.Cli;

public sealed class DoctorTests : IDisposable
{
    /// <summary>Whatever the environment of the test says.</summary>
    private static readonly string[] Quiet =
        ["Temporal:Address=embedded", "Telemetry:Endpoint=", "Knowledge:Elasticsearch:Url="];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-doctor-");

    [Fact]
    public async Task On_a_bare_machine_all_that_is_needed_is_there()
    {
        var (code, findings) = await LookAsync("Temporal:Address=embedded");

        code.ShouldBe(ExitCodes.Ok);
        findings["Workflow server"].State.ShouldBe("Ok");
        findings["Telemetry"].ShouldBe(("Off", findings["Telemetry"].Remedy));
    }

    [Theory]
    [InlineData("Temporal:Address=nonsense", "Workflow server", "Fault", ExitCodes.Usage)]
    [InlineData("Telemetry:Endpoint=nonsense", "Telemetry", "Fault", ExitCodes.Usage)]
    [InlineData("Policy:File=/nowhere.yaml", "Policy", "Fault", ExitCodes.Usage)]
    [InlineData("Storage:Provider=oracle", "Store", "Fault", ExitCodes.Usage)]
    [InlineData("Storage:Provider=postgres;Storage:ConnectionString=Host=127.0.0.1;Port=1;Username=x", "Store", "Unreachable", ExitCodes.Unreachable)]
    [InlineData("Temporal:Address=127.0.0.1:1", "Workflow server", "Unreachable", ExitCodes.Unreachable)]
    [InlineData("Knowledge:Elasticsearch:Url=http://127.0.0.1:1", "Search", "Unreachable", ExitCodes.Unreachable)]
    [InlineData("Knowledge:Elasticsearch:Url=ftp://search", "Search", "Fault", ExitCodes.Usage)]
    [InlineData("Models:OpenAI:Endpoint=http://127.0.0.1:1/v1", "Model OpenAI", "Unreachable", ExitCodes.Unreachable)]
    [InlineData("Knowledge:Embedding:Endpoint=http://127.0.0.1:1/v1;Knowledge:Embedding:Model=e;Knowledge:Embedding:ApiKey=k", "Embedding", "Unreachable", ExitCodes.Unreachable)]
    [InlineData("Knowledge:Embedding:Endpoint=http://127.0.0.1:1/v1", "Embedding", "Fault", ExitCodes.Usage)]
    [InlineData("Transcription:Endpoint=nonsense", "Transcription", "Fault", ExitCodes.Usage)]
    [InlineData("Telemetry:Endpoint=http://127.0.0.1:1", "Telemetry", "Unreachable", ExitCodes.Unreachable)]
    public async Task Each_outcome_has_its_exit_code_and_a_remedy(string setting, string what, string state, int expected)
    {
        var (code, findings) = await LookAsync(Settings(setting));

        code.ShouldBe(expected);
        findings[what].State.ShouldBe(state);
        findings[what].Remedy.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData(401, "Fault", "Knowledge:Embedding:ApiKey", ExitCodes.Usage)]
    [InlineData(404, "Fault", "Deployment or Model", ExitCodes.Usage)]
    [InlineData(503, "Unreachable", "answered 503", ExitCodes.Unreachable)]
    public async Task An_embedding_that_refuses_is_told_by_why_it_does(
        int status, string state, string remedy, int expected)
    {
        await using var server = await OpenAiServer.StartAsync(OpenAiReply.Status(status));

        var (code, findings) = await LookAsync(Embedding(server, "0"));

        code.ShouldBe(expected);
        findings["Embedding"].State.ShouldBe(state);
        findings["Embedding"].Remedy.ShouldNotBeNull().ShouldContain(remedy);
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("8", "Ok", null, ExitCodes.Ok)]
    [InlineData("0", "Ok", null, ExitCodes.Ok)]
    [InlineData("16", "Fault", "Set Knowledge:Embedding:Dimensions to 8", ExitCodes.Usage)]
    public async Task An_embedding_whose_vectors_are_of_another_length_names_the_length_to_set(
        string dimensions, string state, string? remedy, int expected)
    {
        await using var server = await OpenAiServer.StartAsync(EmbeddingReply.Vectors(8));

        var (code, findings) = await LookAsync(Embedding(server, dimensions));

        code.ShouldBe(expected);
        findings["Embedding"].State.ShouldBe(state);
        (findings["Embedding"].Remedy ?? string.Empty).ShouldStartWith(remedy ?? string.Empty);
    }

    [Fact]
    public async Task On_a_real_server_it_tells_version_and_what_is_missing_with_the_command_that_mends_it()
    {
        var address = RequiredServer.Address("TEMPORAL_ADDRESS");
        var space = $"steward-doctor-{Guid.NewGuid():N}";

        var (code, findings) = await LookAsync($"Temporal:Address={address}", $"Temporal:Namespace={space}");

        code.ShouldBe(ExitCodes.NotFound);
        findings["Workflow server"].State.ShouldBe("Ok");
        findings["Namespace"].ShouldBe(("Missing", "steward temporal setup --create-namespace"));
    }

    [Fact]
    public async Task Every_part_says_where_it_is_and_which_version_it_has()
    {
        var (_, output, _) = await Typed.RunAsync(Line("Temporal:Address=embedded"));

        var findings = JsonNode.Parse(output)!["findings"]!.AsArray();
        foreach (var part in (string[])["Store", "Search", "Workflow server"])
        {
            var finding = findings.Single(f => (string?)f!["what"] == part)!;
            ((string?)finding["address"]).ShouldNotBeNullOrWhiteSpace(part);
            ((string?)finding["version"]).ShouldNotBeNullOrWhiteSpace(part);
        }
    }

    [Fact]
    public async Task On_a_real_search_server_that_nobody_has_filled_it_tells_what_is_missing_and_the_command()
    {
        var url = RequiredServer.Address("ELASTICSEARCH_URL");

        var (code, findings) = await LookAsync(
            "Temporal:Address=embedded", $"Knowledge:Elasticsearch:Url={url}",
            $"Knowledge:Elasticsearch:Prefix=none-{Guid.NewGuid():N}");

        code.ShouldBe(ExitCodes.NotFound);
        findings["Search"].ShouldBe(("Missing", "steward knowledge index"));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string[] Embedding(OpenAiServer server, string dimensions) =>
    [
        "Temporal:Address=embedded", $"Knowledge:Embedding:Endpoint={server.Address}/v1",
        "Knowledge:Embedding:Model=emb", "Knowledge:Embedding:ApiKey=key",
        $"Knowledge:Embedding:Dimensions={dimensions}",
    ];

    /// <summary>Settings with semicolons between them; a connection string has semicolons of its own.</summary>
    private static string[] Settings(string settings) => System.Text.RegularExpressions.Regex
        .Split(settings, @";(?=\w+:)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private async Task<(int Code, Dictionary<string, (string State, string? Remedy)> Findings)> LookAsync(
        params string[] settings)
    {
        var (code, output, _) = await Typed.RunAsync(Line(settings));
        var findings = JsonNode.Parse(output)!["findings"]!.AsArray().ToDictionary(
            finding => finding!["what"]!.GetValue<string>(),
            finding => (finding!["state"]!.GetValue<string>(), finding["remedy"]?.GetValue<string>()),
            StringComparer.Ordinal);
        return (code, findings);
    }

    private string[] Line(params string[] settings) =>
    [
        "doctor", "--json", "--url", "http://127.0.0.1:1", "--data", folder.FullName,
        .. Quiet.Where(quiet => !settings.Any(s => s.StartsWith(quiet.Split('=')[0], StringComparison.Ordinal)))
            .Concat(settings).SelectMany(setting => (string[])["--set", setting]),
    ];
}
