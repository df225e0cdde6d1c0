using System.Runtime.InteropServices;

namespace Steward.Activities.Understanding.Classification;

/// <summary>What became of messages that two models were tried on.</summary>
/// <param name="Messages">How many there were.</param>
/// <param name="RightBefore">Those that the model before had right.</param>
/// <param name="Lost">Those that only the model before had right.</param>
/// <param name="Gained">Those that only the model after has right.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RetrainTrial(int Messages, int RightBefore, int Lost, int Gained)
{
    /// <summary>The share of right answers before, 0 to 1.</summary>
    public double Before => RightBefore / (double)Messages;

    public double After => (RightBefore - Lost + Gained) / (double)Messages;

    public bool IsWorse => Lost > Gained;

    /// <summary>By McNemar's test with one standard error: of messages that change at random half are lost.</summary>
    public bool IsWorseThanChance => Lost - Gained > Math.Sqrt(Lost + Gained);

    public static RetrainTrial Of(IReadOnlyList<(bool Before, bool After)> messages) => new(
        messages.Count,
        messages.Count(message => message.Before),
        messages.Count(message => message is { Before: true, After: false }),
        messages.Count(message => message is { Before: false, After: true }));

    public RetrainTrial Add(RetrainTrial other) => new(
        Messages + other.Messages, RightBefore + other.RightBefore, Lost + other.Lost, Gained + other.Gained);
}
