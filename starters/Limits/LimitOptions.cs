using System.ComponentModel.DataAnnotations;

namespace Steward.Starters.Limits;

/// <summary>
/// Section <c>Api:Limits</c>: what the ways in take before they answer 429 with Retry-After. At most
/// <see cref="AtOnce"/> bodies of 1 MB are in memory, whatever comes.
/// </summary>
internal sealed class LimitOptions
{
    public const string Section = "Api:Limits";

    /// <summary>Writing requests under way at once. Default 128.</summary>
    [Range(1, 100_000)]
    public int AtOnce { get; set; } = 128;

    /// <summary>Writing requests that wait for one of those to end, their bodies unread. Default 256.</summary>
    [Range(0, 100_000)]
    public int Waiting { get; set; } = 256;

    /// <summary>Writing requests that one source may send in a second, on average. Default 200.</summary>
    [Range(1, 1_000_000)]
    public int PerSecond { get; set; } = 200;

    /// <summary>Writing requests that one source may send at once after a pause. Default 1,000.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; set; } = 1_000;

    /// <summary>Open event streams (<c>watch</c>) at once. Default 500.</summary>
    [Range(1, 100_000)]
    public int Watchers { get; set; } = 500;
}
