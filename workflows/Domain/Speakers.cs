namespace Steward.Workflows.Domain;

/// <summary>Names of speakers and actors that are not people.</summary>
internal static class Speakers
{
    public const string Assistant = "assistant";
    public const string Customer = "customer";
    public const string Policy = "policy";
}
