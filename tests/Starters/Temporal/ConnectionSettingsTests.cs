using Microsoft.Extensions.Configuration;
using Steward.Workers;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Tests.Temporal;

public sealed class ConnectionSettingsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-profile-");

    [Fact]
    public void Without_any_setting_the_embedded_engine_runs_the_workflows() => Read().Address.ShouldBeNull();

    [Fact]
    public void The_SDKs_own_variables_name_the_server_and_its_namespace()
    {
        var options = Read(("TEMPORAL_ADDRESS", "temporal:7233"), ("TEMPORAL_NAMESPACE", "support"));

        (options.Address, options.Namespace, options.Source).ShouldBe(("temporal:7233", "support", "TEMPORAL_ADDRESS"));
    }

    [Fact]
    public void Stewards_own_namespace_is_meant_wherever_the_address_was_found()
    {
        var options = Read(
            ("TEMPORAL_ADDRESS", "temporal:7233"), ("TEMPORAL_NAMESPACE", "others"), ("Temporal:Namespace", "support"));

        (options.Address, options.Namespace).ShouldBe(("temporal:7233", "support"));
    }

    [Fact]
    public void A_profile_of_the_SDKs_file_is_read_when_it_is_named()
    {
        var file = Profiles("""
            [profile.cloud]
            address = "cloud:7233"
            namespace = "support.a2dd6"
            """);

        var options = Read(("TEMPORAL_CONFIG_FILE", file), ("TEMPORAL_PROFILE", "cloud"));

        (options.Address, options.Namespace, options.Source).ShouldBe(("cloud:7233", "support.a2dd6", "profile 'cloud'"));
    }

    [Fact]
    public void Stewards_own_address_leaves_the_environment_aside_so_that_no_credential_goes_astray()
    {
        var options = Read(
            ("Temporal:Address", "127.0.0.1:7233"), ("TEMPORAL_ADDRESS", "cloud:7233"), ("TEMPORAL_API_KEY", "secret"),
            ("TEMPORAL_NAMESPACE", "support"));

        (options.Address, options.Namespace, options.ApiKey).ShouldBe(("127.0.0.1:7233", "default", null));
    }

    [Fact]
    public void The_embedded_engine_can_be_had_whatever_the_environment_says() =>
        Read(("Temporal:Address", "embedded"), ("TEMPORAL_ADDRESS", "cloud:7233")).Address.ShouldBeNull();

    [Theory]
    [InlineData("TEMPORAL_PROFILE", "nobody", "nobody")]
    [InlineData("TEMPORAL_ADDRESS", "no-port", "TEMPORAL_ADDRESS is 'no-port'")]
    [InlineData("Temporal:Work:0", "Dishes", "Dishes")]
    public void A_setting_that_cannot_be_used_is_refused_with_its_name_and_value(string key, string value, string fault) =>
        Should.Throw<StewardException>(() => Read((key, value))).Message.ShouldContain(fault);

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var refused = Should.Throw<StewardException>(() => Read(
            ("Temporal:Address", "here"), ("Temporal:Queues:Models:AtOnce", "0"), ("Temporal:Queues:Crm:PerSecond", "-1"),
            ("Temporal:Tls:ClientCertFile", "/nowhere.pem"), ("Temporal:Deployment:Name", "a.b"),
            ("Temporal:ShutdownGraceSeconds", "0"), ("Temporal:TaskQueuePrefix", " ")));

        foreach (var fault in (string[])
            [
                "Temporal:Address is 'here'", "Queues:Models:AtOnce is 0", "Queues:Crm:PerSecond is -1", "'/nowhere.pem'",
                "ClientKeyFile go together", "'a.b'", "BuildId go together", "ShutdownGraceSeconds is 0", "TaskQueuePrefix",
            ])
        {
            refused.Message.ShouldContain(fault);
        }
    }

    [Fact]
    public void Each_kind_of_work_has_its_own_queue_limits_and_defaults()
    {
        var options = Read(
            ("Temporal:Queues:Models:AtOnce", "7"), ("Temporal:Queues:Models:PerSecondOverall", "2.5"),
            ("Temporal:Work:0", "Models"), ("Temporal:TaskQueuePrefix", "eu"));

        options.Queues.Models.AtOnce.ShouldBe(7);
        options.Queues.Models.PerSecondOverall.ShouldBe(2.5);
        options.Queues.Transcription.AtOnce.ShouldBe(4);
        options.Work.ShouldBe([WorkKind.Models]);
        TaskQueues.Of(WorkKind.Models, options.TaskQueuePrefix).ShouldBe("eu-models");
    }

    [Fact]
    public void A_conversation_sends_work_to_the_queues_beside_its_own_and_keeps_it_on_a_queue_of_another_name()
    {
        TaskQueues.Beside("eu-conversations", WorkKind.Crm).ShouldBe("eu-crm");
        TaskQueues.Beside("a-test-queue", WorkKind.Crm).ShouldBeNull();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static TemporalOptions Read(params (string Key, string? Value)[] settings) =>
        TemporalConnection.Settings(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value))).Build());

    private string Profiles(string toml)
    {
        var file = Path.Combine(folder.FullName, "temporal.toml");
        File.WriteAllText(file, toml);
        return file;
    }
}
