using Steward.Conversation.Tests.EndToEnd;
using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;
using Temporalio.Api.Enums.V1;

namespace Steward.Conversation.Tests.Operations;

/// <summary>A new build beside the old one, as the manual's section on upgrades tells it, step by step.</summary>
[Collection(SharedHouse.Name)]
public sealed class DeploymentTests
{
    private const string Deployment = "steward";

    private static readonly WorkerDeploymentVersionStatus[] Leaving =
        [WorkerDeploymentVersionStatus.Draining, WorkerDeploymentVersionStatus.Drained];

    [Fact]
    public async Task A_new_build_takes_over_when_it_is_made_current_the_old_one_drains_and_there_is_a_way_back()
    {
        await using var fleet = await Fleet.OpenAsync();
        var old = await StartAsync(fleet, "one");
        await MakeCurrentAsync(fleet, "one");
        using var open = fleet.NewTicket();
        await AskAsync(open);
        await StartAsync(fleet, "two");

        using var beside = fleet.NewTicket();
        await AskAsync(beside);
        (await BuildsAsync(fleet, beside)).ShouldBe(["one"], "the new build gets nothing before it is current");

        await MakeCurrentAsync(fleet, "two");
        using var fresh = fleet.NewTicket();
        await AskAsync(fresh);
        await AskAsync(open);
        (await BuildsAsync(fleet, fresh)).ShouldBe(["two"]);
        (await BuildsAsync(fleet, open)).ShouldBe(["one", "two"], "an open conversation moves on with its next task");
        Leaving.ShouldContain(await StatusAsync(fleet, "one"));

        await MakeCurrentAsync(fleet, "one");
        await AskAsync(fresh);
        (await BuildsAsync(fleet, fresh)).ShouldBe(["two", "one"], "the way back");

        await MakeCurrentAsync(fleet, "two");
        (await old.StopAsync()).ShouldBe(0);
        await AskAsync(open);
        (await BuildsAsync(fleet, open)).ShouldBe(["one", "two"]);
    }

    private static Task<SpawnedWorker> StartAsync(Fleet fleet, string build) => fleet.StartWorkerAsync(
        ("Temporal:Deployment:Name", Deployment), ("Temporal:Deployment:BuildId", build));

    private static async Task AskAsync(Caller ticket)
    {
        await ticket.WriteAsync("How long does standard shipping take?");
        await ticket.UntilAsync(now => now.WaitingOn is WaitingOn.Customer && now.AnsweredUpTo == ticket.Accepted);
    }

    /// <summary>The server hears of a build when its workers poll.</summary>
    private static Task MakeCurrentAsync(Fleet fleet, string build) => Eventually.AssertAsync(
        () => fleet.Client.WorkflowService.SetWorkerDeploymentCurrentVersionAsync(new()
        {
            Namespace = fleet.Namespace,
            DeploymentName = Deployment,
            BuildId = build,
        }),
        TimeSpan.FromSeconds(60));

    private static async Task<WorkerDeploymentVersionStatus> StatusAsync(Fleet fleet, string build) =>
        (await fleet.Client.WorkflowService.DescribeWorkerDeploymentVersionAsync(new()
        {
            Namespace = fleet.Namespace,
            DeploymentVersion = new() { DeploymentName = Deployment, BuildId = build },
        })).WorkerDeploymentVersionInfo.Status;

    /// <summary>Which builds have worked on the conversation, in order of their first task.</summary>
    private static async Task<IReadOnlyList<string>> BuildsAsync(Fleet fleet, Caller ticket) =>
    [
        .. (await fleet.EventsAsync(ticket)).Where(e => e.EventType == EventType.WorkflowTaskCompleted)
            .Select(e => e.WorkflowTaskCompletedEventAttributes.DeploymentVersion.BuildId)
            .Distinct(StringComparer.Ordinal),
    ];
}
