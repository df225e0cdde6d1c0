using Steward.Workflows.Contracts;

namespace Steward.Client;

/// <summary>Which tickets to list; null matches all.</summary>
public sealed record TicketFilter
{
    public TicketStatus? Status { get; init; }

    public WaitingOn? WaitingOn { get; init; }

    /// <summary><c>assistant</c>, <c>nobody</c>, <c>agent:ana</c> or <c>group:returns</c>.</summary>
    public string? Owner { get; init; }

    public TicketPriority? Priority { get; init; }

    public Channel? Channel { get; init; }

    public string? Intent { get; init; }

    /// <summary>Page length, 1 to 200; default 50.</summary>
    public int? Limit { get; init; }

    /// <summary>The last page's <see cref="TicketPage.NextCursor"/>.</summary>
    public string? Cursor { get; init; }

    internal string ToQuery()
    {
        var parts = new (string Name, object? Value)[]
        {
            ("status", Status), ("waitingOn", WaitingOn), ("owner", Owner), ("priority", Priority),
            ("channel", Channel), ("intent", Intent), ("limit", Limit), ("cursor", Cursor),
        };
        var given = parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString($"{p.Value}")}");
        return string.Join('&', given) is { Length: > 0 } query ? "?" + query : string.Empty;
    }
}
