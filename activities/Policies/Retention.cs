namespace Steward.Activities.Policies;

/// <summary>How long each kind of data is kept after a ticket closes.</summary>
public sealed record Retention
{
    /// <summary>Default 730 days.</summary>
    public TimeSpan Transcripts { get; init; } = TimeSpan.FromDays(730);

    /// <summary>Default 30 days.</summary>
    public TimeSpan Recordings { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The values behind redaction's tokens. Default 365 days.</summary>
    public TimeSpan PersonalData { get; init; } = TimeSpan.FromDays(365);

    /// <summary>Default 2,555 days (seven years).</summary>
    public TimeSpan Audit { get; init; } = TimeSpan.FromDays(2_555);
}
