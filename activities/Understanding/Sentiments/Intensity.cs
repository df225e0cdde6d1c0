namespace Steward.Activities.Understanding.Sentiments;

/// <summary>Words that strengthen, weaken or turn what follows them.</summary>
internal static class Intensity
{
    private const double Step = 0.293;

    private static readonly HashSet<string> Stronger = Set(
        "absolutely amazingly awfully completely considerably decidedly deeply enormously entirely especially "
        + "exceptionally extremely fabulously fully greatly highly hugely incredibly intensely majorly more most "
        + "particularly purely quite really remarkably so substantially thoroughly totally tremendously unbelievably "
        + "unusually utterly very super too");

    private static readonly HashSet<string> Weaker = Set(
        "almost barely hardly kinda little marginally occasionally partly scarcely slightly somewhat sorta");

    private static readonly HashSet<string> Negations = Set(
        "not no never none nobody nothing neither nor nowhere cannot cant dont doesnt didnt isnt wasnt arent werent "
        + "wont wouldnt couldnt shouldnt havent hasnt hadnt aint without hardly barely rarely seldom scarcely");

    public static double Of(string word) => Stronger.Contains(word) ? Step : Weaker.Contains(word) ? -Step : 0;

    public static bool Negates(string word) =>
        Negations.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal);

    private static HashSet<string> Set(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);
}
