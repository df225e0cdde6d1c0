using System.Text.RegularExpressions;
using Steward.Client;

namespace Steward.Starters.Api;

/// <summary>Who speaks for the desk, from the header X-Agent. Believed as it is; sign-in comes later.</summary>
internal readonly partial record struct AgentId(string Value)
{
    public static ValueTask<AgentId> BindAsync(HttpContext http) =>
        ValueTask.FromResult(Read(http.Request.Headers[StewardHeaders.Agent]));

    private static AgentId Read(string? name) => name is not null && Shape().IsMatch(name)
        ? new AgentId(name)
        : throw new ApiException(
            ProblemKinds.NoAgent,
            $"Header {StewardHeaders.Agent} is '{name}'; it must name the agent who acts: letters, digits and . _ @ " +
            "- only, 100 at most.");

    [GeneratedRegex(@"^[\w.@-]{1,100}\z", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Shape();
}
