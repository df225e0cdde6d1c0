using Steward.Conversation.Tests.Benches;
using Steward.Tests.Fixtures;

namespace Steward.Conversation.Tests.Lifetimes;

/// <summary>What the audit log says of a ticket.</summary>
internal static class Audited
{
    /// <summary>Waits until the log has this event of this clock.</summary>
    public static Task UntilAsync(Bench bench, string happened, string clock) => Eventually.GetAsync(
        () => Task.FromResult(bench.World.Audit.Entries),
        entries => entries.Any(entry => entry.Event == happened && entry.Facts["clock"] == clock));

    public static Task UntilAsync(Bench bench, string happened) => Eventually.GetAsync(
        () => Task.FromResult(bench.World.Audit.Events), events => events.Contains(happened));
}
