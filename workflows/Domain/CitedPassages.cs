using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>The passages a conversation's replies rest on, so that a change of one finds its way back.</summary>
internal static class CitedPassages
{
    public const int Capacity = 64;

    public static IReadOnlyList<string> Add(IReadOnlyList<string> cited, IReadOnlyList<Citation> citations) =>
        [.. cited.Except(Ids(citations)).Concat(Ids(citations)).TakeLast(Capacity)];

    private static IEnumerable<string> Ids(IReadOnlyList<Citation> citations) =>
        citations.Select(citation => citation.PassageId).Distinct(StringComparer.Ordinal);
}
