using Temporalio.Api.Command.V1;
using Kind = Temporalio.Api.Command.V1.Command.AttributesOneofCase;

namespace Steward.Engine.Runs;

/// <summary>Markers, search attributes and memo: written down as they come.</summary>
internal static class PropertyCommands
{
    internal static bool CarryOut(RunTurn run, Command command, long taskId)
    {
        switch (command.AttributesCase)
        {
            case Kind.RecordMarkerCommandAttributes:
                run.Append(Marker(command, taskId));
                return true;
            case Kind.UpsertWorkflowSearchAttributesCommandAttributes:
                run.Append(SearchAttributes(run, command, taskId));
                return true;
            case Kind.ModifyWorkflowPropertiesCommandAttributes:
                run.Append(Properties(command, taskId));
                return true;
            default:
                return false;
        }
    }

    private static HistoryEvent Marker(Command command, long taskId)
    {
        var asked = command.RecordMarkerCommandAttributes;
        var marker = new MarkerRecordedEventAttributes
        {
            MarkerName = asked.MarkerName,
            WorkflowTaskCompletedEventId = taskId,
            Header = asked.Header,
            Failure = asked.Failure,
        };
        marker.Details.Add(asked.Details);
        return new HistoryEvent { UserMetadata = command.UserMetadata, MarkerRecordedEventAttributes = marker };
    }

    private static HistoryEvent SearchAttributes(RunTurn run, Command command, long taskId) => new()
    {
        UpsertWorkflowSearchAttributesEventAttributes = new()
        {
            WorkflowTaskCompletedEventId = taskId,
            SearchAttributes = run.Core.Namespaces[run.State.Key.Namespace].Typed(
                command.UpsertWorkflowSearchAttributesCommandAttributes.SearchAttributes),
        },
    };

    private static HistoryEvent Properties(Command command, long taskId) => new()
    {
        WorkflowPropertiesModifiedEventAttributes = new()
        {
            WorkflowTaskCompletedEventId = taskId,
            UpsertedMemo = command.ModifyWorkflowPropertiesCommandAttributes.UpsertedMemo,
        },
    };
}
