namespace Steward.Starters.Evaluation;

/// <summary>What was said in place of what was right, and how often.</summary>
internal sealed record Confusion(string Right, string Said, int Count)
{
    private const int Listed = 20;

    /// <summary>The mistakes among pairs of right and said, most frequent first, at most 20.</summary>
    public static IReadOnlyList<Confusion> Of(IEnumerable<(string Right, string Said)> answers) =>
    [
        .. answers.Where(answer => answer.Right != answer.Said)
            .CountBy(answer => answer)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
            .Take(Listed)
            .Select(pair => new Confusion(pair.Key.Right, pair.Key.Said, pair.Value)),
    ];
}
