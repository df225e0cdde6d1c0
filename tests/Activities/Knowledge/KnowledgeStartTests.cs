using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Steward.Activities.Knowledge;
using Steward.Activities.Policies;
using Steward.Workflows.Contracts;

namespace Steward.Tests.Activities.Knowledge;

/// <summary>What an operator sees at start: knowledge and policy that are ready, or what is wrong with them.</summary>
public sealed class KnowledgeStartTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-start-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task After_the_start_questions_are_answered_and_a_policy_is_in_force()
    {
        using var host = Host(
            ("Knowledge:Folder", SampleShop.File("knowledge")), ("Policy:File", SampleShop.File("policy.yaml")));
        await host.StartAsync();

        var index = host.Services.GetRequiredService<IKnowledge>();
        (await index.SearchAsync(new PassageQuery("express shipping"))).ShouldNotBeEmpty();
        var policy = host.Services.GetRequiredService<IPolicyActivities>();
        (await policy.PinAsync(new PinPolicyRequest("T-1"))).Version.ShouldStartWith("7+");
        await host.StopAsync();
    }

    [Theory]
    [InlineData("Knowledge:PassageWords", "7", "Knowledge:PassageWords must be 40 to 1000.")]
    [InlineData("Knowledge:Folder", "/nowhere", "The articles' folder '/nowhere' is not there")]
    [InlineData("Policy:File", "", "Policy:File is not set; name the policy's YAML file.")]
    [InlineData("Policy:File", "/nowhere.yaml", "The policy file '/nowhere.yaml' is not there")]
    public async Task A_setting_that_cannot_work_stops_the_start_with_its_remedy(
        string setting, string value, string message)
    {
        using var host = Host(("Policy:File", SampleShop.File("policy.yaml")), (setting, value));

        var fault = await Should.ThrowAsync<Exception>(() => host.StartAsync());

        (fault is OptionsValidationException or StewardException).ShouldBeTrue(fault.ToString());
        fault.Message.ShouldContain(message);
    }

    private IHost Host(params (string Key, string Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration["Policy:ArchiveFolder"] = Path.Combine(folder.FullName, "policies");
        foreach (var (key, value) in settings)
        {
            builder.Configuration[key] = value;
        }

        builder.Services.AddLogging().AddStewardKnowledge().AddStewardPolicy();
        return builder.Build();
    }
}
