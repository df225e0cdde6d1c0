namespace Steward.Starters.Cli.Doctor;

/// <param name="What">The part looked at.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Remedy">What to do about it, with the command; or how to switch on what is off.</param>
internal sealed record Finding(string What, FindingState State, string Detail, string? Remedy = null)
{
    /// <summary>Where it is: host and port, URL, or path.</summary>
    public string? Address { get; init; }

    public string? Version { get; init; }

    public static Finding Ok(string what, string detail) => new(what, FindingState.Ok, detail);

    public static Finding Off(string what, string detail, string remedy) => new(what, FindingState.Off, detail, remedy);

    public static Finding Missing(string what, string detail, string remedy) =>
        new(what, FindingState.Missing, detail, remedy);

    public static Finding Unreachable(string what, string detail, string remedy) =>
        new(what, FindingState.Unreachable, detail, remedy);

    public static Finding Fault(string what, string detail, string remedy) =>
        new(what, FindingState.Fault, detail, remedy);
}
