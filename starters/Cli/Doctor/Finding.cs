namespace Steward.Starters.Cli.Doctor;

/// <param name="What">The thing looked at.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Remedy">What to do about a fault, or how to switch on what is off.</param>
internal sealed record Finding(string What, FindingState State, string Detail, string? Remedy = null)
{
    public static Finding Ok(string what, string detail) => new(what, FindingState.Ok, detail);

    public static Finding Off(string what, string detail, string remedy) => new(what, FindingState.Off, detail, remedy);

    public static Finding Fault(string what, string detail, string remedy) =>
        new(what, FindingState.Fault, detail, remedy);
}
