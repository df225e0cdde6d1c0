using Temporalio.Api.Update.V1;

namespace Steward.Engine.Runs;

/// <summary>An update the workflow has accepted; its outcome once there is one.</summary>
internal sealed record UpdateEntry(string Id, long AcceptedEventId)
{
    internal Outcome? Outcome { get; set; }
}
