using System.ComponentModel.DataAnnotations;
using Steward.Starters.Hosting;

namespace Steward.Starters;

/// <summary>Section <c>Api</c>.</summary>
internal sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Default <c>Loopback</c>: until sign-in comes, whoever reaches the port is believed to be who they say.</summary>
    public ListenOn Listen { get; set; } = ListenOn.Loopback;

    /// <summary>Seconds to wait for a conversation's answer before a 503. Default 15.</summary>
    [Range(1, 300)]
    public int AnswerSeconds { get; set; } = 15;

    /// <summary>Milliseconds between two looks at a ticket that someone watches. Default 250.</summary>
    [Range(20, 60_000)]
    public int WatchMilliseconds { get; set; } = 250;

    /// <summary>Hours for which an Idempotency-Key is remembered. Default 72.</summary>
    [Range(1, 24 * 365)]
    public int RememberHours { get; set; } = 72;
}
