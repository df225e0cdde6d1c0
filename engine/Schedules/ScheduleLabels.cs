using Steward.Engine.Runs;
using Steward.Engine.Visibility;

namespace Steward.Engine.Schedules;

/// <summary>The search attributes by which lists find schedules. Changes are events of the run that stands for one.</summary>
internal static class ScheduleLabels
{
    internal const string Division = PredefinedAttributes.Division;
    internal const string DivisionName = "TemporalScheduler";
    internal const string Paused = PredefinedAttributes.Paused;

    private static readonly Payload Nothing = new()
    {
        Data = ByteString.CopyFromUtf8("null"),
        Metadata = { ["encoding"] = ByteString.CopyFromUtf8("json/plain") },
    };

    /// <summary>The user's own attributes, without those the engine keeps.</summary>
    internal static SearchAttributes? Own(SearchAttributes all)
    {
        var own = all.Clone();
        own.IndexedFields.Remove(Division);
        own.IndexedFields.Remove(Paused);
        return own.IndexedFields.Count == 0 ? null : own;
    }

    /// <summary>Says in the run's attributes whether the schedule is paused, when that has changed.</summary>
    internal static void Refresh(RunTurn run, ScheduleState state)
    {
        var paused = JsonPayload.Of(state.Schedule.State.Paused);
        if (!run.State.SearchAttributes.IndexedFields.TryGetValue(Paused, out var known) || known.Data != paused.Data)
        {
            Upsert(run, new SearchAttributes { IndexedFields = { [Paused] = paused } });
        }
    }

    /// <summary>The given attributes take the place of the user's earlier ones.</summary>
    internal static void Replace(RunTurn run, SearchAttributes given)
    {
        var change = new SearchAttributes();
        var known = Own(run.State.SearchAttributes)?.IndexedFields ?? [];
        foreach (var (name, _) in known.Where(field => !given.IndexedFields.ContainsKey(field.Key)))
        {
            change.IndexedFields[name] = Nothing;
        }

        foreach (var (name, value) in given.IndexedFields)
        {
            change.IndexedFields[name] = value;
        }

        if (change.IndexedFields.Count > 0)
        {
            Upsert(run, change);
        }
    }

    private static void Upsert(RunTurn run, SearchAttributes change) => run.Append(new HistoryEvent
    {
        UpsertWorkflowSearchAttributesEventAttributes = new()
        {
            SearchAttributes = run.Core.Namespaces[run.State.Key.Namespace].Typed(change),
        },
    });
}
