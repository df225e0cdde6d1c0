using System.Collections.Concurrent;
using Steward.Activities.Delivery;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Storage;

/// <summary>Stands where conversations are told of their replies; can be out of reach.</summary>
internal sealed class RecordingNotifier : IConversationNotifier
{
    private readonly ConcurrentQueue<(string Ticket, DeliveryReport Report)> told = new();

    public bool OutOfReach { get; set; }

    public IReadOnlyList<(string Ticket, DeliveryReport Report)> Told => [.. told];

    public Task DeliveryReportedAsync(string ticketId, DeliveryReport report, CancellationToken cancellation = default)
    {
        if (OutOfReach)
        {
            throw new HttpRequestException("no server");
        }

        told.Enqueue((ticketId, report));
        return Task.CompletedTask;
    }
}
