using Microsoft.AspNetCore.WebUtilities;
using Steward.Client;
using Steward.Workflows.Contracts;
using Temporalio.Client;
using Temporalio.Common;

namespace Steward.Starters.Conversations;

/// <summary>Lists tickets from visibility, page by page.</summary>
internal sealed class TicketList(ITemporalClient client)
{
    private const int DefaultLimit = 50;

    public async Task<TicketPage> PageAsync(TicketFilter filter, CancellationToken cancellation) =>
        await PageAsync(VisibilityFilter.Of(filter), filter.Limit ?? DefaultLimit, filter.Cursor, cancellation);

    /// <summary>The tickets with approvals that wait.</summary>
    public async Task<TicketPage> WithApprovalsAsync(string? cursor, CancellationToken cancellation) =>
        await PageAsync(VisibilityFilter.WithApprovals, DefaultLimit, cursor, cancellation);

    private async Task<TicketPage> PageAsync(string query, int limit, string? cursor, CancellationToken cancellation)
    {
        try
        {
            var page = await client.ListWorkflowsPaginatedAsync(
                query,
                cursor is null ? null : Token(cursor),
                new() { PageSize = limit, Rpc = new() { CancellationToken = cancellation } });
            var next = page.NextPageToken is { Length: > 0 } token ? WebEncoders.Base64UrlEncode(token) : null;
            return new TicketPage([.. page.Workflows.Select(Summary)], next);
        }
        catch (Exception e) when (TemporalErrors.Knows(e))
        {
            throw TemporalErrors.Translate(e, "list");
        }
    }

    private static byte[] Token(string cursor)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(cursor);
        }
        catch (FormatException e)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"cursor '{cursor}' is not one that a list answered; leave it out to begin anew.",
                e);
        }
    }

    private static TicketSummary Summary(WorkflowExecution found)
    {
        var known = found.TypedSearchAttributes;
        return new TicketSummary
        {
            TicketId = WorkflowIds.Ticket(found.Id),
            Status = Read<TicketStatus>(known, SearchAttributes.Status),
            WaitingOn = Read<WaitingOn>(known, SearchAttributes.WaitingOn),
            Owner = known.TryGetValue(SearchAttributes.Owner, out var owner) ? owner : null,
            Priority = Read<TicketPriority>(known, SearchAttributes.Priority),
            Channel = Read<Channel>(known, SearchAttributes.Channel),
            Intent = known.TryGetValue(SearchAttributes.Intent, out var intent) ? intent : null,
            SlaDueAt = known.TryGetValue(SearchAttributes.SlaDueAt, out var due) ? due : null,
            PendingApprovals = known.TryGetValue(SearchAttributes.PendingApprovals, out var waiting) ? (int)waiting : 0,
            OpenedAt = new DateTimeOffset(found.StartTime),
            EndedAt = found.CloseTime is { } closed ? new DateTimeOffset(closed) : null,
        };
    }

    private static T? Read<T>(SearchAttributeCollection known, SearchAttributeKey<string> key)
        where T : struct, Enum =>
        known.TryGetValue(key, out var text) && Enum.TryParse<T>(text, out var value) ? value : null;
}
