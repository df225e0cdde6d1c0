namespace Steward.Activities.Privacy;

/// <summary>Settings of redaction, section <c>Privacy</c>.</summary>
public sealed class PrivacyOptions
{
    public const string Section = "Privacy";

    /// <summary>
    /// Kinds that are found but stay readable, because a reply needs them and they point to nobody by themselves.
    /// Default: places, organisations, nationalities, dates, ages and occupations. Anything that points to one person
    /// is always redacted; naming such a kind here is refused at start.
    /// </summary>
    public IReadOnlyList<PiiKind> Readable { get; set; } = [.. Harmless];

    /// <summary>The kinds that <see cref="Readable"/> may name.</summary>
    public static IReadOnlySet<PiiKind> Harmless { get; } = new HashSet<PiiKind>
    {
        PiiKind.Place, PiiKind.Organisation, PiiKind.Nationality, PiiKind.Date, PiiKind.Age, PiiKind.Job,
    };
}
