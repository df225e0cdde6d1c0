using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Steward.Engine.Time;
using Temporalio.Api.TestService.V1;
using Empty = Google.Protobuf.WellKnownTypes.Empty;

namespace Steward.Engine.Frontend;

/// <summary>The calls with which a test holds and moves time.</summary>
internal sealed class TestServiceApi(EngineCore core)
{
    internal void AddTo(ServiceTable table) => table
        .On<LockTimeSkippingRequest, LockTimeSkippingResponse>("LockTimeSkipping", _ => Lock())
        .On<UnlockTimeSkippingRequest, UnlockTimeSkippingResponse>("UnlockTimeSkipping", _ => Unlock())
        .On<SleepRequest, SleepResponse>("Sleep", SleepAsync)
        .On<SleepUntilRequest, SleepResponse>("SleepUntil", SleepUntilAsync)
        .On<SleepRequest, SleepResponse>("UnlockTimeSkippingWithSleep", UnlockWithSleepAsync)
        .On<Empty, GetCurrentTimeResponse>("GetCurrentTime", _ => Now());

    private LockTimeSkippingResponse Lock()
    {
        core.SkipLock.Lock();
        return new LockTimeSkippingResponse();
    }

    private UnlockTimeSkippingResponse Unlock()
    {
        core.SkipLock.Unlock();
        return new UnlockTimeSkippingResponse();
    }

    private async Task<SleepResponse> SleepAsync(SleepRequest request, CallContext call)
    {
        var until = core.Clock.GetUtcNow() + request.Duration.ToTimeSpan();
        await core.Deadlines.SleepUntilAsync(until).WaitAsync(call.Cancel);
        return new SleepResponse();
    }

    private async Task<SleepResponse> SleepUntilAsync(SleepUntilRequest request, CallContext call)
    {
        await core.Deadlines.SleepUntilAsync(request.Timestamp.ToDateTimeOffset()).WaitAsync(call.Cancel);
        return new SleepResponse();
    }

    private async Task<SleepResponse> UnlockWithSleepAsync(SleepRequest request, CallContext call)
    {
        var until = core.Clock.GetUtcNow() + request.Duration.ToTimeSpan();
        await TimeSkipper.SleepAsync(core, until).WaitAsync(call.Cancel);
        return new SleepResponse();
    }

    private GetCurrentTimeResponse Now() => new() { Time = Timestamp.FromDateTimeOffset(core.Clock.GetUtcNow()) };
}
