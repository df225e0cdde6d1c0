using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Evaluation;

namespace Steward.Starters.Cli;

/// <summary>
/// A verb that measures: its progress goes to standard error, its report to standard output as a table or as JSON.
/// </summary>
internal abstract class EvaluationVerb<TReport> : Verb
{
    protected EvaluationVerb(string name, string description, params string[] examples)
        : base(name, description, examples)
    {
    }

    /// <summary>Runs off the caller's thread, so that the progress moves during long computations.</summary>
    protected abstract Task<TReport> EvaluateAsync(
        ParseResult line, IProgress<EvaluationStep> progress, CancellationToken cancellation);

    protected abstract void Draw(IAnsiConsole screen, TReport report);

    /// <summary>What the verb ends with; figures alone are no failure.</summary>
    protected virtual int ExitCode(TReport report) => ExitCodes.Ok;

    protected sealed override async Task<int> RunAsync(
        ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        var report = await terminal.Diagnostics.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var progress = new Progress<EvaluationStep>(new StepBars(context).Show);
                return Task.Run(() => EvaluateAsync(line, progress, cancellation), cancellation);
            });
        terminal.Show(report, screen => Draw(screen, report));
        return ExitCode(report);
    }
}
