namespace Steward.Workflows.Contracts;

/// <summary>Says archived words to the customer: once per key, and only while the epoch is the lease's.</summary>
public sealed record DeliverRequest
{
    public required string TicketId { get; init; }

    /// <summary>The reply's once-key, such as <c>turn-3-answer</c>.</summary>
    public required string DeliveryKey { get; init; }

    /// <summary>The speaker's lease epoch.</summary>
    public required int Epoch { get; init; }

    /// <summary>The archived draft or agent's message.</summary>
    public required string ContentId { get; init; }

    /// <summary>Who speaks: <c>assistant</c> or an agent's id.</summary>
    public required string Speaker { get; init; }

    public required Channel Channel { get; init; }

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    public required string PolicyVersion { get; init; }

    /// <summary>The policy rule behind the reply, for the audit record.</summary>
    public required string Rule { get; init; }
}
