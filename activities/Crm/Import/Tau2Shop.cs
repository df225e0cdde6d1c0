namespace Steward.Activities.Crm.Import;

/// <summary>The benchmark's <c>db.json</c>.</summary>
internal sealed record Tau2Shop
{
    public required IReadOnlyDictionary<string, Tau2Product> Products { get; init; }

    public required IReadOnlyDictionary<string, Tau2User> Users { get; init; }

    public required IReadOnlyDictionary<string, Tau2Order> Orders { get; init; }
}
