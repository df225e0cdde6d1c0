namespace Steward.Starters.Hosting;

/// <summary>What a verb's options set; what is null is left to environment variables and defaults.</summary>
internal sealed record HostSettings
{
    /// <summary>The API's port on loopback; 0: any free one. Default 5080.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Host and port of a Temporal server.</summary>
    public string? TemporalAddress { get; init; }

    /// <summary>Where the store lies.</summary>
    public string? DataFolder { get; init; }

    public string? KnowledgeFolder { get; init; }

    public string? PolicyFile { get; init; }

    public string? ExamplesFile { get; init; }

    /// <summary>Log errors only: the verb tells the rest itself.</summary>
    public bool Quiet { get; init; }

    /// <summary>More settings by their configuration keys.</summary>
    public IReadOnlyDictionary<string, string?> More { get; init; } =
        new Dictionary<string, string?>(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, string?>> ToConfiguration()
    {
        var own = new (string Key, string? Value)[]
        {
            ("Temporal:Address", TemporalAddress),
            ("Storage:DataFolder", DataFolder),
            ("Knowledge:Folder", KnowledgeFolder),
            ("Policy:File", PolicyFile),
            ("Understanding:ExamplesFile", ExamplesFile),
        };
        return own.Where(s => s.Value is not null).Select(s => KeyValuePair.Create(s.Key, s.Value)).Concat(More);
    }
}
