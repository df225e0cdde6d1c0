using System.Runtime.CompilerServices;
using Steward.Client;
using Temporalio.Api.Enums.V1;

namespace Steward.Starters.Conversations;

/// <summary>
/// Follows a ticket: what was, then what happens, until it closes. Looks at the history's length, reads only when it
/// grew.
/// </summary>
internal sealed class TicketFeed(
    ConversationCalls calls, TicketReader reader, EventDetails details, ApiOptions options, TimeProvider time)
{
    /// <param name="told">Transcript entries that the listener has already; they are not told again.</param>
    public async IAsyncEnumerable<TicketEvent> FollowAsync(
        string ticketId, int told, [EnumeratorCancellation] CancellationToken cancellation)
    {
        TicketView? known = null;
        var seen = (Run: string.Empty, Length: 0);
        while (true)
        {
            var now = await calls.DescribeAsync(ticketId, cancellation);
            if ((now.RunId, now.HistoryLength) != seen)
            {
                seen = (now.RunId, now.HistoryLength);
                var view = await reader.ReadAsync(ticketId, cancellation);
                foreach (var happened in TicketDifference.Between(known, view, told))
                {
                    yield return await details.AddAsync(happened, cancellation);
                }

                known = view;
            }

            if (now.Status is not (WorkflowExecutionStatus.Running or WorkflowExecutionStatus.ContinuedAsNew))
            {
                yield break;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(options.WatchMilliseconds), time, cancellation);
        }
    }
}
