using System.Reflection;
using System.Xml.Linq;

namespace Steward.Architecture.Tests;

/// <summary>Imports run one way: starters → workers → activities → workflows, workers → engine.</summary>
public sealed class ImportRules
{
    private static readonly string[] NoInputOutput =
        ["System.Net", "System.IO.File", "System.Data", "Microsoft.AspNetCore"];

    [Fact]
    public void Workflows_reference_Temporal_and_nothing_else()
    {
        Projects("workflows").ShouldBeEmpty();
        Packages("workflows").ShouldBe(["Temporalio"]);
    }

    [Fact]
    public void The_engine_knows_nothing_of_support_desks() => Projects("engine").ShouldBeEmpty();

    [Fact]
    public void Activities_reference_workflows_only() => Projects("activities").ShouldBe(["Steward.Workflows"]);

    [Fact]
    public void Workers_compose_activities_and_engine() =>
        Projects("workers").ShouldBe(["Steward.Activities", "Steward.Engine"], ignoreOrder: true);

    [Fact]
    public void Starters_reach_everything_through_workers() => Projects("starters").ShouldBe(["Steward.Workers"]);

    [Fact]
    public void Workflow_code_uses_no_type_that_does_input_or_output()
    {
        var used = Types.UsedBy(Assemblies.Workflows);
        used.Where(t => NoInputOutput.Any(n => t.StartsWith(n, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void The_API_and_the_command_line_speak_to_conversations_through_contracts_alone()
    {
        var doors = Assemblies.Starters.GetTypes().Where(t => IsDoor(t.Namespace));
        var rooms = doors.SelectMany(Types.UsedBy).Where(
            n => n.StartsWith("Steward.Activities", StringComparison.Ordinal));
        rooms.Distinct().ShouldBeEmpty();
    }

    private static bool IsDoor(string? name) =>
        name is "Steward.Starters.Api" or "Steward.Starters.Conversations" or "Steward.Starters.Webhooks"
            or "Steward.Client";

    private static string[] Projects(string folder) =>
        [.. Items(folder, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/')))];

    private static string[] Packages(string folder) =>
        [.. Document(folder).Descendants("PackageReference")
            .Where(p => p.Attribute("PrivateAssets") is null).Select(p => p.Attribute("Include")!.Value)];

    private static IEnumerable<string> Items(string folder, string kind) =>
        Document(folder).Descendants(kind).Select(p => p.Attribute("Include")!.Value);

    private static XDocument Document(string folder) =>
        XDocument.Load(Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.csproj").Single());
}
