namespace Steward.Activities.Crm.Import;

internal sealed record Tau2Name
{
    public required string FirstName { get; init; }

    public required string LastName { get; init; }
}
