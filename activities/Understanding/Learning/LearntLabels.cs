using Steward.Activities.Models.Reading;
using Steward.Activities.Storage;
using Steward.Activities.Understanding.Classification;

namespace Steward.Activities.Understanding.Learning;

/// <summary>What people have labelled, for a retraining: taken once it is accepted, left in the queue otherwise.</summary>
public sealed class LearntLabels
{
    private readonly StewardDatabase database;

    internal LearntLabels(StewardDatabase database) => this.database = database;

    /// <summary>
    /// What people have labelled and no example says yet. What is among the examples was learnt by a retraining that
    /// ended before it could say so.
    /// </summary>
    public async Task<IReadOnlyList<(string LabelId, LabelledExample Example)>> LabelledAsync(
        IReadOnlyList<LabelledExample> examples, CancellationToken cancellation = default)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<LabelRow>(LabelSql.Labelled), cancellation);
        var known = examples.ToHashSet();
        var labels = rows.Select(row => (row.LabelId, Example(row))).ToLookup(label => known.Contains(label.Item2));
        await TakeAsync([.. labels[true]], cancellation);
        return [.. labels[false]];
    }

    /// <summary>Those whose label was changed meanwhile stay.</summary>
    public Task TakeAsync(
        IReadOnlyList<(string LabelId, LabelledExample Example)> learnt, CancellationToken cancellation = default) =>
        database.WriteAsync(
            StoreScope.Labels,
            session => session.ExecuteAsync(
                LabelSql.Learn, learnt.Select(label => new { labelId = label.LabelId, intent = label.Example.Intent })),
            cancellation);

    /// <summary>As the classifier is going to read it: without courtesies and personal data.</summary>
    private static LabelledExample Example(LabelRow row) =>
        Retraining.WithoutPersonalData(new LabelledExample(Courtesies.Without(row.Text), row.Intent!));
}
