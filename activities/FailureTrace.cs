namespace Steward.Activities;

/// <summary>
/// What a log may keep of an exception: its types and where it was thrown. Its words may hold what people wrote, their
/// names and addresses.
/// </summary>
public static class FailureTrace
{
    /// <summary>Types and stack trace.</summary>
    public static string Of(Exception failure) => $"{Kinds(failure)}{Environment.NewLine}{failure.StackTrace}";

    private static string Kinds(Exception failure) => failure.InnerException is { } inner
        ? $"{failure.GetType().Name} ({Kinds(inner)})"
        : failure.GetType().Name;
}
