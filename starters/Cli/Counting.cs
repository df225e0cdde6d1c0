using Spectre.Console;

namespace Steward.Starters.Cli;

/// <summary>Long work that counts, with a bar on standard error.</summary>
internal static class Counting
{
    public static Task<T> RunAsync<T>(Terminal terminal, string what, int count, Func<IProgress<int>, Task<T>> work) =>
        terminal.Diagnostics.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var bar = context.AddTask(what, maxValue: count);
                return work(new Progress<int>(done => bar.Value = done));
            });
}
