using Temporalio.Api.Enums.V1;

namespace Steward.Engine.Tests.Conformance;

public sealed class ActivityConformanceTests(SharedServer shared)
{
    private async Task CompareAsync(string how, bool tell = false)
    {
        var acts = new Deeds.Acts();
        try
        {
            await new Scenario(shared, $"activity-{how}").RunAsync(
                options => options.AddWorkflow<Deeds>().AddAllActivities(acts),
                async bench => await bench.StartAsync((Deeds w) => w.RunAsync(how), Scenario.Options(bench)),
                async (bench, handle) =>
                {
                    if (tell)
                    {
                        await Scenario.SeenAsync(handle, EventType.WorkflowTaskCompleted);
                        await bench.Client.GetWorkflowHandle<Deeds>(handle.Id).SignalAsync(w => w.TellAsync());
                    }

                    await Scenario.OutcomeAsync(handle);
                    await acts.Over.CancelAsync();
                });
        }
        finally
        {
            acts.Over.Dispose();
        }
    }

    [Theory]
    [InlineData("start-to-close")]
    [InlineData("schedule-to-close")]
    [InlineData("schedule-to-start")]
    [InlineData("heartbeat")]
    [InlineData("out-of-time-between-attempts")]
    public Task Every_time_out_of_an_activity_ends_as_on_a_real_server(string how) => CompareAsync(how);

    [Theory]
    [InlineData("out-of-attempts")]
    [InlineData("not-retryable-by-policy")]
    [InlineData("not-retryable-by-itself")]
    [InlineData("own-delay")]
    [InlineData("heartbeat-details")]
    [InlineData("unknown")]
    public Task Attempts_of_an_activity_are_counted_as_on_a_real_server(string how) => CompareAsync(how);

    [Theory]
    [InlineData("try-cancel")]
    [InlineData("wait-cancelled")]
    [InlineData("wait-cancelled-but-done")]
    [InlineData("abandon")]
    [InlineData("cancelled-before-start")]
    public Task Each_way_to_cancel_an_activity_ends_as_on_a_real_server(string how) => CompareAsync(how, tell: true);
}
