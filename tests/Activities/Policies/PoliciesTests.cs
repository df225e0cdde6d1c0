using Microsoft.Extensions.Logging.Abstractions;
using Steward.Activities.Policies;
using Steward.Tests.Activities.Knowledge;
using Steward.Workflows.Contracts;

namespace Steward.Tests.Activities.Policies;

public sealed class PoliciesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-policy-");
    private readonly FilePolicies policies;
    private readonly PolicyActivities activities;

    public PoliciesTests()
    {
        File.Copy(SampleShop.File("policy.yaml"), PolicyFile);
        policies = Open();
        activities = new PolicyActivities(policies);
    }

    private string PolicyFile => Path.Combine(folder.FullName, "policy.yaml");

    public void Dispose()
    {
        policies.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_conversation_pins_the_version_in_force_and_finds_it_again_after_a_change_and_a_restart()
    {
        var first = await activities.PinAsync(new PinPolicyRequest("T-1"));
        Change("version: 7", "version: 8");
        var second = await activities.PinAsync(new PinPolicyRequest("T-2"));
        using var restarted = Open();
        var again = await new PolicyActivities(restarted).PinAsync(new PinPolicyRequest("T-1", first.Version));

        first.Version.ShouldStartWith("7+");
        second.Version.ShouldStartWith("8+");
        again.Version.ShouldBe(first.Version);
        again.ActionRules.Select(rule => rule.Name).ShouldBe(first.ActionRules.Select(rule => rule.Name));
    }

    [Fact]
    public async Task A_change_without_a_new_number_is_another_version_all_the_same()
    {
        var before = (await policies.InForceAsync()).Version;
        Change("amountAbove: 100", "amountAbove: 101");
        var after = (await policies.InForceAsync()).Version;

        after.ShouldStartWith("7+");
        after.ShouldNotBe(before);
    }

    [Fact]
    public async Task A_faulty_change_leaves_the_last_good_version_in_force()
    {
        var before = (await policies.InForceAsync()).Version;
        Change("tier: automatic", "tier: always");

        (await policies.InForceAsync()).Version.ShouldBe(before);
    }

    [Fact]
    public async Task A_version_that_never_was_in_force_is_refused_with_the_remedy() =>
        (await Should.ThrowAsync<StewardException>(() => activities.PinAsync(new("T-1", "6+000000000000"))))
            .Message.ShouldBe("The policy version '6+000000000000' was never in force here; "
                + "check Policy:ArchiveFolder, which keeps earlier versions.");

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("7")]
    [InlineData("7+3FA9C2D41B07")]
    [InlineData("")]
    public async Task What_is_no_version_never_becomes_a_path(string version) =>
        (await Should.ThrowAsync<StewardException>(() => activities.PinAsync(new("T-1", version))))
            .Type.ShouldBe(ErrorTypes.InvalidRequest);

    [Fact]
    public async Task An_archived_text_that_was_changed_is_noticed()
    {
        var version = (await policies.InForceAsync()).Version;
        var kept = Path.Combine(folder.FullName, "kept", $"{version}.yaml");
        var text = await File.ReadAllTextAsync(kept);
        await File.WriteAllTextAsync(kept, text.Replace("amountAbove: 100", "amountAbove: 9000"));
        using var restarted = Open();
        Change("version: 7", "version: 8");

        (await Should.ThrowAsync<StewardException>(() => restarted.OfVersionAsync(version)))
            .Type.ShouldBe(ErrorTypes.InvalidPolicy);
    }

    [Fact]
    public async Task Without_a_file_the_start_fails_and_names_the_setting()
    {
        File.Delete(PolicyFile);

        (await Should.ThrowAsync<StewardException>(() => policies.InForceAsync()))
            .Message.ShouldContain("set Policy:File");
    }

    private FilePolicies Open() => new(
        PolicyFile,
        new FolderPolicyStore(Path.Combine(folder.FullName, "kept")),
        TimeProvider.System,
        NullLogger<FilePolicies>.Instance);

    private void Change(string from, string to)
    {
        File.WriteAllText(PolicyFile, File.ReadAllText(PolicyFile).Replace(from, to, StringComparison.Ordinal));

        // Two changes within the clock's grain still are two changes.
        File.SetLastWriteTimeUtc(PolicyFile, File.GetLastWriteTimeUtc(PolicyFile).AddSeconds(2));
    }
}
