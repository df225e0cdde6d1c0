using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>What comes in is dealt with in its order; see <see cref="Turnstile"/>.</summary>
public sealed partial class ConversationWorkflow
{
    /// <summary>Runs that began without it end without it, as they must replay.</summary>
    private readonly bool orderly;
    private readonly Turnstile turnstile;

    /// <summary>Facts that have come in and wait for their turn: carried along when the run continues as new.</summary>
    private readonly List<Fact> facts = [];

    /// <summary>Updates that have not answered yet.</summary>
    private int answering;

    /// <summary>The moment as of which is decided.</summary>
    private DateTimeOffset Now => orderly ? turnstile.Moment : Clock;

    /// <summary>For a rule about time that held when the update was sent: in its turn only the alarms count.</summary>
    private DateTimeOffset AsSent => orderly ? DateTimeOffset.MinValue : Clock;

    private static DateTimeOffset Clock => new(Workflow.UtcNow);

    /// <summary>Deals with an update in its turn, when its rule still holds then.</summary>
    private async Task<T> InTurnAsync<T>(Action require, Func<Task<T>> deal)
    {
        if (!orderly)
        {
            return await deal();
        }

        answering++;
        await turnstile.EnterAsync();
        try
        {
            require();
            return await deal();
        }
        finally
        {
            turnstile.Leave();
            answering--;
        }
    }

    private async Task HearAsync(Fact fact)
    {
        if (!orderly)
        {
            Take(fact);
            return;
        }

        facts.Add(fact);
        await turnstile.EnterAsync();
        facts.Remove(fact);
        Take(fact);
        turnstile.Leave();
    }

    private Task<T> OutsideAsync<T>(Func<Task<T>> wait) => orderly ? turnstile.OutsideAsync(wait) : wait();

    private Task UntilAsync(DateTimeOffset at, string summary) =>
        orderly ? turnstile.OutsideAsync(() => DelayAsync(at, summary)) : DelayAsync(at, summary);

    /// <summary>What is dealt with may have come in a while ago, so the time left is taken from the clock.</summary>
    private static Task DelayAsync(DateTimeOffset at, string summary)
    {
        var left = at - Clock;
        return Workflow.DelayWithOptionsAsync(new(left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1), summary));
    }

    /// <summary>
    /// An update is accepted before its turn comes. Beside a local step that began in an earlier task, a replay would
    /// accept it later than the first run did: so it is turned away here, before history, and its caller sends it
    /// again.
    /// </summary>
    private void RequireNoStep()
    {
        if (orderly && stepSince < Workflow.CurrentHistoryLength)
        {
            throw Refusal.Of(
                ErrorTypes.Busy,
                $"Ticket {input.TicketId} is in the middle of a step; nothing was changed. Send the same again.");
        }
    }
}
