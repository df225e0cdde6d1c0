using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Replay;

/// <summary>
/// When a ticket has dealt with a message: it is answered, handed over, or visibly waits for somebody.
/// </summary>
internal static class Settling
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public static bool Holds(ConversationSnapshot now, int sequence) =>
        now.Received >= sequence
        && (now.AnsweredUpTo >= sequence || now.WaitingOn is WaitingOn.Agent or WaitingOn.Approval)
        && now.WaitingOn != WaitingOn.Assistant;

    /// <summary>Waits for it; false when the patience is over.</summary>
    public static async Task<bool> AwaitAsync(
        StewardClient steward,
        string ticketId,
        int sequence,
        TimeSpan patience,
        TimeProvider time,
        CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        while (time.GetElapsedTime(began) < patience)
        {
            if (Holds((await steward.GetAsync(ticketId, cancellation)).Conversation, sequence))
            {
                return true;
            }

            await Task.Delay(Look, time, cancellation);
        }

        return false;
    }
}
