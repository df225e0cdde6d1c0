using Steward.Tests.Fixtures;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Time;

/// <summary>The engine and Temporal's own time-skipping server let the same time pass for the same workflows.</summary>
public sealed class TimeAgreementTests
{
    /// <summary>Names the environment variable with the address (host:port) of Temporal's time-skipping server.</summary>
    private const string AddressVariable = "TEMPORAL_TEST_SERVER_ADDRESS";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static async Task AgreeAsync(Func<TimeServer, Task<string>> body, string expected)
    {
        var reference = await TimeServer.ConnectAsync(RequiredServer.Address(AddressVariable));
        await using var engine = await EmbeddedEngine.StartAsync(new() { TimeSkipping = true });

        var there = await reference.RunAsync(server => body(server).WaitAsync(Patience));
        var here = await (await TimeServer.ConnectAsync(engine.Address)).RunAsync(server => body(server).WaitAsync(Patience));

        there.ShouldBe(expected);
        here.ShouldBe(there);
    }

    private static Task AgreeAsync(string how, string expected, Action<WorkflowOptions>? configure = null) => AgreeAsync(
        server => server.TimedAsync(async () => await OutcomeAsync(await server.StartAsync(how, configure))), expected);

    /// <summary>
    /// The time that the workflow itself saw pass. Temporal's test server goes on to skip what a closed workflow has left
    /// behind, a timer or the ten years of an activity without a limit, so its clock tells nothing after these.
    /// </summary>
    private static Task AgreeInsideAsync(string how, string expected) =>
        AgreeAsync(async server => await OutcomeAsync(await server.StartAsync(how)), expected);

    private static async Task<string> OutcomeAsync(WorkflowHandle<Waits, string> handle)
    {
        try
        {
            return await handle.GetResultAsync();
        }
        catch (WorkflowFailedException e)
        {
            return e.InnerException is TimeoutFailureException timeout ? $"out of time ({timeout.TimeoutType})" : e.Message;
        }
    }

    [Theory]
    [InlineData("sleep", "slept after 259200s; 4320 minutes on the clock")]
    [InlineData("condition", "waited after 5400s; 90 minutes on the clock")]
    [InlineData("child", "slept after 259200s after 259200s; 4320 minutes on the clock")]
    [InlineData("child-out-of-time", "out of time (StartToClose) after 21600s; 360 minutes on the clock")]
    public Task Timers_let_the_same_time_pass(string how, string expected) => AgreeAsync(how, expected);

    [Theory]
    [InlineData("timers", "early after 7200s")]
    [InlineData("retries", "fourth after 420s")]
    [InlineData("out-of-attempts", "not yet after 600s")]
    [InlineData("schedule-to-close", "not yet after 1200s")]
    [InlineData("silent-heartbeat", "out of time (Heartbeat) after 2s")]
    public Task Attempts_and_time_outs_let_the_same_time_pass(string how, string expected) =>
        AgreeInsideAsync(how, expected);

    [Fact]
    public Task No_time_is_skipped_while_an_activity_runs() => AgreeInsideAsync("busy", "worked undisturbed after 1s");

    [Fact]
    public Task A_workflow_out_of_time_ends_at_the_same_time() => AgreeAsync(
        "call", "out of time (StartToClose); 2880 minutes on the clock",
        options => options.ExecutionTimeout = TimeSpan.FromDays(2));

    [Fact]
    public Task A_delayed_start_lets_the_same_time_pass() => AgreeAsync(
        "condition", "waited after 5400s; 150 minutes on the clock", options => options.StartDelay = TimeSpan.FromHours(1));

    [Fact]
    public Task A_test_that_sleeps_lets_just_that_time_pass() => AgreeAsync(
        server => server.TimedAsync(async () =>
        {
            await server.LockAsync();
            var handle = await server.StartAsync("call");
            await server.SleepAsync(TimeSpan.FromHours(10));
            await handle.SignalAsync(w => w.CallAsync());
            var answer = await handle.GetResultAsync();
            await server.UnlockAsync();
            return answer;
        }),
        "called after 36000s; 600 minutes on the clock");

    [Fact]
    public Task Locked_time_goes_no_faster_than_the_clock() => AgreeAsync(
        async server =>
        {
            await server.LockAsync();
            var handle = await server.StartAsync("sleep");
            await (await server.StartAsync("busy")).GetResultAsync();
            var status = (await handle.DescribeAsync()).Status;
            await server.UnlockAsync();
            return $"{status}, {await handle.GetResultAsync()}";
        },
        "Running, slept after 259200s");
}
