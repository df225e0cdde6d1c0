using Steward.Conversation.Tests.EndToEnd;
using Steward.Workflows.Contracts;
using Temporalio.Api.Enums.V1;

namespace Steward.Conversation.Tests.Operations;

/// <summary>Stopping a worker finishes what runs on it.</summary>
[Collection(SharedHouse.Name)]
public sealed class ShutdownTests
{
    private const string Cancel =
        "Please cancel my order #W7315520, I ordered it by mistake. My e-mail is maya.lindqvist@example.com";

    [Fact]
    public async Task An_effect_under_way_when_the_worker_is_asked_to_stop_ends_and_its_outcome_is_recorded()
    {
        var gate = new Gate();
        await using var house = await House.OpenAsync(new()
        {
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Temporal:ShutdownGraceSeconds"] = "60" },
            Services = services => services.Decorate<ICrmActivities>(crm => new GatedCrm(crm, gate)),
        });
        house.RequireServerThatOutlivesIt();
        var ticket = house.NewCase();
        await ticket.WriteAsync(Cancel);
        await ticket.UntilAnsweredAsync();
        await ticket.WriteAsync("yes");
        await gate.Reached;

        var stopping = house.StopWorkersAsync();
        stopping.IsCompleted.ShouldBeFalse();
        gate.Open();
        await stopping;

        var events = (await ticket.Handle.FetchHistoryAsync()).Events;
        events.Count(e => e.EventType == EventType.ActivityTaskCompleted).ShouldBe(1);
        events.ShouldNotContain(e => e.EventType == EventType.ActivityTaskTimedOut);
        (await house.OrderStatusAsync("#W7315520")).ShouldBe("cancelled");
    }
}
