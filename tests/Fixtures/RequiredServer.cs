namespace Steward.Tests.Fixtures;

/// <summary>
/// The one place that decides what a test does without the server it needs: skip, or fail when it must
/// not.
/// </summary>
public static class RequiredServer
{
    /// <summary>Set to 1, this environment variable turns every skip for a missing server into a failure.</summary>
    public const string RequireVariable = "REQUIRE_SERVERS";

    /// <summary>The address in the environment variable, or null when it is not set.</summary>
    public static string? AddressOrNull(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } address ? address : null;

    /// <summary>
    /// The address in the environment variable; without one the test skips, or fails under
    /// REQUIRE_SERVERS=1.
    /// </summary>
    public static string Address(string variable) =>
        AddressOrNull(variable) ?? throw Missing($"{variable} is not set: start the server and set it to host:port.");

    private static Exception Missing(string reason) =>
        Environment.GetEnvironmentVariable(RequireVariable) == "1"
            ? new InvalidOperationException($"{reason} {RequireVariable}=1 forbids skipping.")
            : new SkipTestException(reason);
}
