using System.Net;

namespace Steward.Starters.Cli.Commands;

/// <summary>What <c>steward engine</c> says when it runs.</summary>
/// <param name="Address">For Temporal clients, as host:port.</param>
/// <param name="Page">The read-only page; null without one.</param>
/// <param name="Data">The data file; null in memory.</param>
/// <param name="ListensOn">The interface.</param>
internal sealed record RunningEngine(string Address, string? Page, string? Data, string ListensOn)
{
    public bool ReachableFromOutside => !IPAddress.IsLoopback(IPAddress.Parse(ListensOn));
}
