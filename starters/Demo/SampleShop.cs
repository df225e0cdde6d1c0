namespace Steward.Starters.Demo;

/// <summary>Where the sample shop's files lie.</summary>
internal sealed record SampleShop(string Folder)
{
    private const string Name = "samples/shop";

    public string Records => Path.Combine(Folder, "shop.json");

    public string Policy => Path.Combine(Folder, "policy.yaml");

    public string Knowledge => Path.Combine(Folder, "knowledge");

    public string Examples => Path.Combine(Folder, "intents.jsonl");

    public string Tickets => Path.Combine(Folder, "tickets.jsonl");

    /// <summary>Looks in the current folder and above, then above the program.</summary>
    public static SampleShop Find() => TryFind() ?? throw new DirectoryNotFoundException(
        $"The folder {Name} is neither in {Environment.CurrentDirectory} nor above it; run the demo inside a " +
        "checkout of Steward.");

    /// <summary>The same; null where there is no sample shop.</summary>
    public static SampleShop? TryFind() =>
        Above(Environment.CurrentDirectory).Concat(Above(AppContext.BaseDirectory))
            .Select(folder => Path.Combine(folder, Name)).FirstOrDefault(Directory.Exists) is { } found
            ? new SampleShop(found)
            : null;

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
