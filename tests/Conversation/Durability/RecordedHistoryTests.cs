using Steward.Conversation.Tests.Benches;
using Temporalio.Common;

namespace Steward.Conversation.Tests.Durability;

/// <summary>
/// Histories of earlier versions of the workflow, as they may still run somewhere. A change that does not replay them
/// needs a patch; none is deleted while such a run may exist.
/// </summary>
public sealed class RecordedHistoryTests
{
    public static TheoryData<string> Behaviours =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Histories"), "*.json").Select(
            file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Behaviours))]
    public async Task A_recorded_history_replays(string file)
    {
        var json = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Histories", file), TestContext.Current.CancellationToken);

        await Replays.AssertAsync(WorkflowHistory.FromJson("recorded", json));
    }
}
