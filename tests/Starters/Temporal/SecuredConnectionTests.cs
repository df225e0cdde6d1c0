using System.Text.Json.Nodes;
using Steward.Starters.Cli;
using Steward.Starters.Tests.Cli;
using Steward.Tests.Fixtures;

namespace Steward.Starters.Tests.Temporal;

/// <summary>Connections as clouds ask for them, over real TLS to a real server.</summary>
public sealed class SecuredConnectionTests : IAsyncLifetime
{
    private readonly Certificates certificates = new();
    private TemporalServer server = null!;

    [Fact]
    public async Task A_server_that_asks_for_our_certificate_gets_it()
    {
        await using var guarded = await GuardedServer.StartAsync(server.Address, certificates, asksForCertificate: true);

        var (code, output, error) = await SetUpAsync(guarded, Files());

        code.ShouldBe(ExitCodes.Ok, error);
        JsonNode.Parse(output)!["address"]!.GetValue<string>().ShouldBe(guarded.Address);
    }

    [Fact]
    public async Task Without_our_certificate_it_lets_nobody_in_and_the_answer_names_the_setting_that_led_there()
    {
        await using var guarded = await GuardedServer.StartAsync(server.Address, certificates, asksForCertificate: true);

        var (code, _, error) = await SetUpAsync(guarded, Files()[..2]);

        code.ShouldBe(ExitCodes.Unreachable);
        error.ShouldContain("Temporal:Address");
    }

    [Fact]
    public async Task A_servers_certificate_of_another_root_is_not_trusted()
    {
        using var others = new Certificates();
        await using var guarded = await GuardedServer.StartAsync(server.Address, others, asksForCertificate: false);

        (await SetUpAsync(guarded, Files()[..2])).Code.ShouldBe(ExitCodes.Unreachable);
    }

    [Theory]
    [InlineData("the-key", ExitCodes.Ok)]
    [InlineData("another", ExitCodes.Refused)]
    public async Task An_API_key_opens_the_door_and_no_other_does(string key, int expected)
    {
        await using var guarded = await GuardedServer.StartAsync(
            server.Address, certificates, asksForCertificate: false, apiKey: "the-key");

        var (code, _, error) = await SetUpAsync(guarded, [.. Files()[..2], $"Temporal:ApiKey={key}"]);

        code.ShouldBe(expected, error);
    }

    [Fact]
    public async Task The_SDKs_own_variables_bring_the_certificates_too()
    {
        await using var guarded = await GuardedServer.StartAsync(server.Address, certificates, asksForCertificate: true);

        var (code, _, error) = await Typed.RunAsync(Line([
            "Temporal:Address=",
            $"TEMPORAL_ADDRESS={guarded.Address}",
            $"TEMPORAL_NAMESPACE={server.Namespace}",
            "TEMPORAL_TLS=true",
            "TEMPORAL_TLS_SERVER_NAME=temporal.test",
            $"TEMPORAL_TLS_SERVER_CA_CERT_PATH={certificates.RootFile}",
            $"TEMPORAL_TLS_CLIENT_CERT_PATH={certificates.ClientFile}",
            $"TEMPORAL_TLS_CLIENT_KEY_PATH={certificates.ClientKeyFile}",
        ]));

        code.ShouldBe(ExitCodes.Ok, error);
    }

    public async ValueTask InitializeAsync() => server = await TemporalServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        certificates.Dispose();
    }

    /// <summary>Root and name first, then our own certificate.</summary>
    private string[] Files() =>
    [
        $"Temporal:Tls:ServerRootCaFile={certificates.RootFile}", "Temporal:Tls:ServerName=temporal.test",
        $"Temporal:Tls:ClientCertFile={certificates.ClientFile}", $"Temporal:Tls:ClientKeyFile={certificates.ClientKeyFile}",
    ];

    private Task<(int Code, string Output, string Error)> SetUpAsync(GuardedServer guarded, string[] settings) =>
        Typed.RunAsync(Line(
            [$"Temporal:Address={guarded.Address}", $"Temporal:Namespace={server.Namespace}", .. settings]));

    private static string[] Line(string[] settings) =>
        ["temporal", "setup", "--json", .. settings.SelectMany(setting => (string[])["--set", setting])];
}
