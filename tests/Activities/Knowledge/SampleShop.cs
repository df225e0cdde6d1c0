namespace Steward.Tests.Activities.Knowledge;

/// <summary>The sample shop's files, found above the test's own folder.</summary>
internal static class SampleShop
{
    public static string Folder { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string File(string name) => Path.Combine(Folder, name);

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException("samples/shop is in no folder above the tests."),
        _ when Directory.Exists(Path.Combine(folder.FullName, "samples", "shop")) =>
            Path.Combine(folder.FullName, "samples", "shop"),
        _ => Find(folder.Parent),
    };
}
