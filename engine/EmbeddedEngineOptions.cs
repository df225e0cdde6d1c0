using System.Net;
using Microsoft.Extensions.Logging;

namespace Steward.Engine;

/// <summary>How the embedded engine runs. Every property has a default that suits a test.</summary>
public sealed class EmbeddedEngineOptions
{
    /// <summary>The TCP port that clients and workers connect to. Default 0: any free one.</summary>
    public int Port { get; set; }

    /// <summary>
    /// The interface to listen on. Default: loopback. Whoever reaches another one may do everything, for there is
    /// neither authorisation nor encryption.
    /// </summary>
    public IPAddress ListenAddress { get; set; } = IPAddress.Loopback;

    /// <summary>
    /// The TCP port of the read-only page that shows workflows in a browser; 0: any free one. Default null: no page.
    /// </summary>
    public int? PagePort { get; set; }

    /// <summary>A SQLite file that survives crashes. Default null: memory only, lost at the end.</summary>
    public string? DataFile { get; set; }

    /// <summary>
    /// Whether time jumps to the next timer when nothing is under way. Default false. When true, it starts unlocked.
    /// </summary>
    public bool TimeSkipping { get; set; }

    /// <summary>Namespaces that exist from the start. Default: <c>default</c>.</summary>
    public IReadOnlyList<string> Namespaces { get; set; } = ["default"];

    /// <summary>
    /// Custom search attributes of those namespaces, added where a data file does not have them yet. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, IndexedValueType> SearchAttributes { get; set; } =
        new Dictionary<string, IndexedValueType>(StringComparer.Ordinal);

    /// <summary>History length, in events, from which workflows are told to continue as new. Default 4,096.</summary>
    public int SuggestContinueAsNewAfterEvents { get; set; } = 4096;

    /// <summary>History size, in bytes, from which workflows are told to continue as new. Default 4 MiB.</summary>
    public long SuggestContinueAsNewAfterBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// Workflow timers that are shorter fire after this long. A Temporal server reads its timers about a second ahead, so
    /// a timer of a millisecond takes about a second there: with one second here, tests meet the same. Default zero.
    /// </summary>
    public TimeSpan ShortestTimer { get; set; }

    /// <summary>How long a worker's poll waits for a task before it returns empty. Default 60 seconds.</summary>
    public TimeSpan LongPoll { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a call waits for an update or for new history before it returns. Default 20 seconds.</summary>
    public TimeSpan ClientWait { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long namespaces say closed runs are kept. Default 7 days; nothing is deleted yet.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The machine's clock. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where the engine logs. Default: nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    internal void Validate()
    {
        List<string> faults = [];
        Check(faults, Port is >= 0 and <= 65535, nameof(Port), Port, "must be 0 to 65535");
        Check(faults, PagePort is null or (>= 0 and <= 65535), nameof(PagePort), PagePort ?? 0, "must be 0 to 65535");
        Check(faults, PagePort is null or 0 || PagePort != Port, nameof(PagePort), PagePort ?? 0,
            "must differ from Port");
        Check(faults, Namespaces.Count > 0, nameof(Namespaces), "empty", "must name at least one namespace");
        Check(faults, Namespaces.All(name => !string.IsNullOrWhiteSpace(name)), nameof(Namespaces), "partly blank",
            "must have a name each");
        foreach (var name in SearchAttributes.Keys.Where(Visibility.PredefinedAttributes.IsReserved))
        {
            faults.Add($"{nameof(SearchAttributes)} has {name}, a name of the server's own; take another");
        }

        Check(faults, SuggestContinueAsNewAfterEvents > 0, nameof(SuggestContinueAsNewAfterEvents),
            SuggestContinueAsNewAfterEvents, "must be positive");
        Check(faults, ShortestTimer >= TimeSpan.Zero, nameof(ShortestTimer), ShortestTimer, "must not be negative");
        Check(faults, LongPoll > TimeSpan.Zero, nameof(LongPoll), LongPoll, "must be positive");
        Check(faults, ClientWait > TimeSpan.Zero, nameof(ClientWait), ClientWait, "must be positive");
        if (faults.Count > 0)
        {
            throw new InvalidOperationException("The engine cannot start: " + string.Join("; ", faults) + ".");
        }
    }

    private static void Check(List<string> faults, bool holds, string name, object value, string rule)
    {
        if (!holds)
        {
            faults.Add($"{name} is {value} but {rule}");
        }
    }
}
