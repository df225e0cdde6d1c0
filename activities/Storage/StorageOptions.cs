namespace Steward.Activities.Storage;

/// <summary>Where the embedded store keeps its files. Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>
    /// The folder of <c>steward.db</c>, made when it is not there. Default <c>.steward</c> in the current directory.
    /// </summary>
    public string DataFolder { get; set; } = ".steward";

    /// <summary>How long a writer waits for another process's write, in seconds, 1 to 600. Default 30.</summary>
    public int BusySeconds { get; set; } = 30;
}
