using Steward.Activities.Understanding;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Evaluation.Understanding;

/// <summary>
/// Reads replies in the layout of the talon project's tests: <c>standard_replies/X.eml</c> must give
/// <c>X_reply_text</c> or, without one, "Hello"; <c>html_replies/*.html</c> a fixed reply, white space aside.
/// </summary>
internal static class MailEvaluation
{
    private const string Standard = "Hello";
    private const string Html = "Hi. I am fine.\n\nThanks,\nAlex";

    public static async Task<MailReport> RunAsync(
        DirectoryInfo folder, IProgress<EvaluationStep> progress, CancellationToken cancellation)
    {
        var mails = Files(folder, "standard_replies", "*.eml").Concat(Files(folder, "html_replies", "*.html")).ToList();
        if (mails.Count == 0)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"'{folder.FullName}' holds no mail; it must have standard_replies/*.eml or html_replies/*.html.");
        }

        var failures = new List<MailFailure>();
        foreach (var (mail, number) in mails.Select((mail, place) => (mail, place + 1)))
        {
            if (await ReadAsync(mail, cancellation) is { } failure)
            {
                failures.Add(failure);
            }

            progress.Report(new EvaluationStep("reading mails", number, mails.Count));
        }

        return new MailReport
        {
            Passed = mails.Count - failures.Count,
            Failed = failures.Count,
            Failures = failures,
        };
    }

    private static async Task<MailFailure?> ReadAsync(FileInfo mail, CancellationToken cancellation)
    {
        var text = await File.ReadAllTextAsync(mail.FullName, cancellation);
        var html = mail.Extension == ".html";
        var read = html ? EmailReply.OfHtml(text) : EmailReply.OfMime(text);
        var right = html ? Html : await ReplyAsync(mail, cancellation);
        var same = html ? Solid(read) == Solid(right) : Lines(read) == Lines(right);
        return same ? null : new MailFailure(mail.Name, right, read);
    }

    private static async Task<string> ReplyAsync(FileInfo mail, CancellationToken cancellation)
    {
        var path = Path.Combine(mail.DirectoryName!, Path.GetFileNameWithoutExtension(mail.Name) + "_reply_text");
        return File.Exists(path) ? await File.ReadAllTextAsync(path, cancellation) : Standard;
    }

    private static FileInfo[] Files(DirectoryInfo folder, string name, string pattern)
    {
        var inside = new DirectoryInfo(Path.Combine(folder.FullName, name));
        return inside.Exists ? [.. inside.GetFiles(pattern).OrderBy(f => f.Name, StringComparer.Ordinal)] : [];
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
