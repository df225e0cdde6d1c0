using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>
/// Lets one arrival in at a time - a message, a fact, a timer, an activity's answer - and the next only when all local
/// steps that follow from it are over.
/// </summary>
/// <remarks>
/// The SDK's core may complete a workflow task with a local step's result that the workflow has not heard yet: when a
/// query travels with the task, or when the worker stops. What comes with the next task then reaches the workflow
/// first, while a replay hears the step first. Whoever waits here cannot tell the two apart: arrivals are dealt with in
/// their order, each as of the moment it came in, however the steps fall into tasks.
/// </remarks>
internal sealed class Turnstile
{
    private readonly int historyBound;
    private int arrived;
    private int let;
    private bool taken = true;
    private Func<bool>? awaited;

    /// <param name="historyBound">Events after which the run should continue as new.</param>
    public Turnstile(int historyBound)
    {
        this.historyBound = historyBound;
        Note();
    }

    /// <summary>When what is being dealt with came in. Local steps do not move it.</summary>
    public DateTimeOffset Moment { get; private set; }

    /// <summary>True once something came in that found the history long enough.</summary>
    public bool IsLong { get; private set; }

    /// <summary>Waits for its turn; <see cref="Leave"/> ends it.</summary>
    public async Task EnterAsync()
    {
        var (number, at) = (arrived++, Note());
        if (!MayEnter(number))
        {
            await Workflow.WaitConditionAsync(() => MayEnter(number), CancellationToken.None);
        }

        Moment = at > Moment ? at : Moment;
    }

    public void Leave() => taken = false;

    /// <summary>Lets others in while something outside is awaited, then waits for its turn again.</summary>
    public async Task<T> OutsideAsync<T>(Func<Task<T>> wait)
    {
        Leave();
        try
        {
            return await wait();
        }
        finally
        {
            await EnterAsync();
        }
    }

    public Task OutsideAsync(Func<Task> wait) => OutsideAsync(async () =>
    {
        await wait();
        return true;
    });

    /// <summary>Lets others in until there is a reason to go on, which then goes before every arrival.</summary>
    public async Task RestAsync(Func<bool> hasReason)
    {
        Leave();
        awaited = hasReason;
        await Workflow.WaitConditionAsync(MayGoOn);
    }

    private DateTimeOffset Note()
    {
        IsLong |= Workflow.ContinueAsNewSuggested || Workflow.CurrentHistoryLength >= historyBound;
        var now = new DateTimeOffset(Workflow.UtcNow);
        Moment = Moment == default ? now : Moment;
        return now;
    }

    private bool MayEnter(int number)
    {
        if (taken || let != number || awaited?.Invoke() == true)
        {
            return false;
        }

        let++;
        return taken = true;
    }

    private bool MayGoOn()
    {
        if (taken || awaited?.Invoke() != true)
        {
            return false;
        }

        awaited = null;
        return taken = true;
    }
}
