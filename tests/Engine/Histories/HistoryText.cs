using System.Collections;
using System.Text;
using System.Text.RegularExpressions;
using Google.Protobuf;
using Temporalio.Api.Common.V1;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.History.V1;

namespace Steward.Engine.Tests.Histories;

/// <summary>
/// A history as text that two servers must agree on: each event with its attributes, without what differs from one run
/// to the next (ids that chance gave, times, sizes, worker versions).
/// </summary>
internal static partial class HistoryText
{
    private static readonly HashSet<string> Volatile = new(StringComparer.Ordinal)
    {
        "identity", "requestId", "workerVersion", "sdkMetadata", "meteringMetadata", "historySizeBytes", "workflowTaskTimeout",
        "originalExecutionRunId", "firstExecutionRunId", "newExecutionRunId", "continuedExecutionRunId", "runId",
        "stackTrace", "namespaceId", "parentWorkflowNamespaceId", "workflowExecutionExpirationTime", "deploymentVersion",
        "binaryChecksum", "header", "priority", "eagerExecutionAccepted", "useWorkflowBuildId", "workerDeploymentName",
        "versioningBehavior", "acceptedRequestSequencingEventId", "acceptedRequestMessageId", "protocolInstanceId",
        "suggestContinueAsNew", "inheritBuildId", "rootWorkflowExecution", "prevAutoResetPoints", "source", "lastHeartbeatTime",
    };

    public static string Of(IEnumerable<HistoryEvent> events, IReadOnlyDictionary<string, string> names)
    {
        var text = new StringBuilder();
        foreach (var @event in events)
        {
            text.Append(@event.EventId).Append(' ').Append(@event.EventType).Append('\n');
            Write(text, Attributes(@event), "    ", names);
            if (@event.UserMetadata is { } metadata)
            {
                Write(text, metadata, "    metadata.", names);
            }
        }

        return text.ToString();
    }

    private static IMessage Attributes(HistoryEvent @event)
    {
        var chosen = HistoryEvent.Descriptor.Oneofs.Single(o => o.Name == "attributes").Accessor.GetCaseFieldDescriptor(@event);
        return (IMessage)chosen.Accessor.GetValue(@event);
    }

    private static void Write(
        StringBuilder text, IMessage message, string indent, IReadOnlyDictionary<string, string> names)
    {
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder())
        {
            var value = field.Accessor.GetValue(message);
            var isSet = field.HasPresence ? field.Accessor.HasValue(message) : !IsDefault(value);
            var plain = isSet && !Volatile.Contains(field.JsonName) ? Plain(value, names) : "";

            // A message without content and a duration of nothing say as much as their absence.
            if (plain is not ("" or "{ }" or "\"0s\""))
            {
                text.Append(indent).Append(field.JsonName).Append(": ").Append(plain).Append('\n');
            }
        }
    }

    private static bool IsDefault(object? value) => value switch
    {
        null or "" or 0 or 0L or 0.0 or false => true,
        Enum e => Convert.ToInt32(e) == 0,
        ICollection { Count: 0 } => true,
        ByteString { IsEmpty: true } => true,
        _ => false,
    };

    private static string Plain(object value, IReadOnlyDictionary<string, string> names)
    {
        var text = value switch
        {
            // Protobuf gives the entries of a map no order.
            SearchAttributes attributes => JsonFormatter.Default.Format(
                new SearchAttributes { IndexedFields = { Ordered(attributes.IndexedFields) } }),
            Memo memo => JsonFormatter.Default.Format(new Memo { Fields = { Ordered(memo.Fields) } }),
            IMessage message => JsonFormatter.Default.Format(message),
            IDictionary map => string.Join(", ", map.Keys.Cast<string>().Order(StringComparer.Ordinal)
                .Select(key => $"{key}: {JsonFormatter.Default.Format((IMessage)map[key]!)}")),
            _ => value.ToString()!,
        };
        foreach (var (name, replacement) in names)
        {
            text = text.Replace(name, replacement, StringComparison.Ordinal);
        }

        text = VolatileFields().Replace(text, "");
        text = Payloads().Replace(text, match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups["data"].Value)));
        text = StickyQueues().Replace(Guids().Replace(text, "<id>"), "\"name\": \"<sticky>\"");
        return Times().Replace(text, "<time>");
    }

    private static Dictionary<string, Payload> Ordered(IEnumerable<KeyValuePair<string, Payload>> fields) =>
        fields.OrderBy(field => field.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    [GeneratedRegex("\"(runId|stackTrace|source|namespaceId|requestId|identity)\": \"[^\"]*\",? ?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VolatileFields();

    [GeneratedRegex(
        "\\{ \"metadata\": \\{[^}]*\\}(, \"data\": \"(?<data>[^\"]*)\")? \\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Payloads();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z|\"(seconds|nanos)\": ?[0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Times();

    [GeneratedRegex("\"name\": \"[0-9]+@[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex StickyQueues();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.None, 1000)]
    private static partial Regex Guids();
}
