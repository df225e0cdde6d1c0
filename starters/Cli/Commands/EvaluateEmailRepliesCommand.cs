using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Cli.Views;
using Steward.Starters.Evaluation;
using Steward.Starters.Evaluation.Understanding;

namespace Steward.Starters.Cli.Commands;

internal sealed class EvaluateEmailRepliesCommand : EvaluationVerb<MailReport>
{
    private readonly Option<DirectoryInfo> test = DataOption.Folder(
        "--test", "A folder with standard_replies/*.eml and html_replies/*.html");

    public EvaluateEmailRepliesCommand()
        : base(
            "email-replies",
            "Reads replies out of mails of many mail programs, and compares them with what their authors wrote",
            "steward evaluate email-replies --test ../data/email_replies --json") =>
        Add(test);

    protected override Task<MailReport> EvaluateAsync(
        ParseResult line, IProgress<EvaluationStep> progress, CancellationToken cancellation) =>
        MailEvaluation.RunAsync(line.GetValue(test)!, progress, cancellation);

    protected override void Draw(IAnsiConsole screen, MailReport report)
    {
        FigureTable.Draw(screen, "e-mail replies", [("passed", $"{report.Passed}"), ("failed", $"{report.Failed}")]);
        foreach (var failure in report.Failures)
        {
            screen.MarkupLineInterpolated($"[red]{failure.Mail}[/]: read '{failure.Read}', not '{failure.Right}'");
        }
    }

    protected override int ExitCode(MailReport report) => report.Failed == 0 ? ExitCodes.Ok : ExitCodes.Failed;
}
