namespace Steward.Starters.Evaluation.Understanding;

/// <summary>What <c>steward evaluate email-replies --json</c> prints.</summary>
internal sealed record MailReport
{
    public required int Passed { get; init; }

    public required int Failed { get; init; }

    /// <summary>The mails whose reply was read wrongly.</summary>
    public required IReadOnlyList<MailFailure> Failures { get; init; }
}
