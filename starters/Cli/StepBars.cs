using Spectre.Console;
using Steward.Starters.Evaluation;

namespace Steward.Starters.Cli;

/// <summary>One bar for each part of an evaluation, from its first step on.</summary>
internal sealed class StepBars(ProgressContext context)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ProgressTask> bars = new(StringComparer.Ordinal);

    /// <summary>Steps may come late and out of order: a bar never goes back.</summary>
    public void Show(EvaluationStep step)
    {
        lock (gate)
        {
            if (!bars.TryGetValue(step.What, out var bar))
            {
                bars[step.What] = bar = context.AddTask(Markup.Escape(step.What), maxValue: step.Count);
            }

            bar.Value = Math.Max(bar.Value, step.Done);
        }
    }
}
