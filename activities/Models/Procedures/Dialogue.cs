namespace Steward.Activities.Models.Procedures;

/// <summary>
/// Where a conversation's procedures stand. Kept as JSON in the turn store; never in workflow history.
/// </summary>
internal sealed record Dialogue
{
    /// <summary>Set once the customer is authenticated; it holds for the conversation.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Tries to authenticate that fitted no customer.</summary>
    public int FailedIdentity { get; init; }

    public ServiceRequest? Request { get; init; }

    /// <summary>What else the customer asked for, in order.</summary>
    public IReadOnlyList<ServiceRequest> Queue { get; init; } = [];

    /// <summary>What the last question asked for.</summary>
    public IReadOnlyList<Slot> Asked { get; init; } = [];

    /// <summary>The last question's words; a yes counts only when they were delivered before it.</summary>
    public string? AskedWords { get; init; }

    /// <summary>How often in a row the same was asked.</summary>
    public int Repeats { get; init; }

    /// <summary>The item ids last offered, in the order they were listed.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The messages whose yes led to a proposal that has no outcome yet.</summary>
    public IReadOnlyList<string> ProposedBy { get; init; } = [];

    /// <summary>
    /// What a person should know of the request that was handed over or proposed last, by codes and record numbers.
    /// </summary>
    public string? Last { get; init; }

    /// <summary>A model's action that the customer was asked to confirm.</summary>
    public PendingEffect? Pending { get; init; }

    /// <summary>The last intent that says what the ticket is about; a yes or a thank-you says nothing of it.</summary>
    public string? Intent { get; init; }

    /// <summary>The requests that a person took over before they were done, by their procedures.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>Questions beside a request that no article answered, redacted; the last few.</summary>
    public IReadOnlyList<string> Unanswered { get; init; } = [];

    /// <summary>The procedures that a note of the desk rules out for this conversation.</summary>
    public IReadOnlyList<string> Forbidden { get; init; } = [];

    public bool AwaitsConfirmation => Asked.Contains(Slot.Confirmation);

    /// <summary>A person takes over what is under way and what waits.</summary>
    public Dialogue HandedOver(string? last)
    {
        IEnumerable<ServiceRequest> under = Request is { } request ? [request, .. Queue] : Queue;
        var left = under.Select(one => one.Kind).ToList();
        return Ended(last) with { Left = left.Count > 0 ? left : Left };
    }

    /// <summary>Nothing is asked or wanted any more; what is known of the customer and the desk's word stay.</summary>
    public Dialogue Ended(string? last) => new()
    {
        CustomerId = CustomerId,
        FailedIdentity = FailedIdentity,
        Intent = Intent,
        Forbidden = Forbidden,
        Unanswered = Unanswered,
        Left = Left,
        Last = last,
    };
}
