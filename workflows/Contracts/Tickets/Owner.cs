namespace Steward.Workflows.Contracts;

/// <summary>Who is responsible for a ticket.</summary>
/// <param name="Kind">Assistant, agent, group or nobody.</param>
/// <param name="Id">The agent's or the group's id; null for the assistant and for nobody.</param>
public sealed record Owner(OwnerKind Kind, string? Id = null)
{
    public static Owner Nobody { get; } = new(OwnerKind.Nobody);

    public static Owner Assistant { get; } = new(OwnerKind.Assistant);

    public static Owner Agent(string id) => new(OwnerKind.Agent, id);

    public static Owner Group(string id) => new(OwnerKind.Group, id);

    public override string ToString() => Id is null ? Kind.ToString() : $"{Kind}({Id})";
}
