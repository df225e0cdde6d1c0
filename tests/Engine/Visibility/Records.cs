using Google.Protobuf;
using Steward.Engine.Visibility;
using Temporalio.Api.Common.V1;
using Temporalio.Api.Enums.V1;

namespace Steward.Engine.Tests.Visibility;

/// <summary>Records for filter tests: a running "Ticket" that started on 1 March 2030 unless told otherwise.</summary>
internal static class Records
{
    public static readonly DateTimeOffset Start = new(2030, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public static readonly IReadOnlyDictionary<string, IndexedValueType> Custom =
        new Dictionary<string, IndexedValueType>(StringComparer.Ordinal)
        {
            ["Team"] = IndexedValueType.Keyword,
            ["Body"] = IndexedValueType.Text,
            ["Age"] = IndexedValueType.Int,
            ["Score"] = IndexedValueType.Double,
            ["Vip"] = IndexedValueType.Bool,
            ["Due"] = IndexedValueType.Datetime,
            ["Tags"] = IndexedValueType.KeywordList,
        };

    public static VisibilityRecord Open(params (string Name, string Json)[] attributes) => new()
    {
        Namespace = "default",
        WorkflowId = "ticket-1",
        RunId = "run-1",
        WorkflowType = "Ticket",
        TaskQueue = "desk",
        Status = WorkflowExecutionStatus.Running,
        StartTime = Start,
        ExecutionTime = Start,
        HistoryLength = 12,
        SearchAttributes = Attributes(attributes),
    };

    public static VisibilityRecord Closed(TimeSpan after) => Open() with
    {
        Status = WorkflowExecutionStatus.Completed,
        CloseTime = Start + after,
    };

    public static bool Matches(string query, VisibilityRecord record) =>
        VisibilityQuery.Parse(query, Custom).Matches(record);

    public static string Error(string query, VisibilityUse use = VisibilityUse.List) =>
        Should.Throw<VisibilityQueryException>(() => VisibilityQuery.Parse(query, Custom, use)).Message;

    private static SearchAttributes Attributes((string Name, string Json)[] attributes)
    {
        var result = new SearchAttributes();
        foreach (var (name, json) in attributes)
        {
            var payload = new Payload { Data = ByteString.CopyFromUtf8(json) };
            payload.Metadata["encoding"] = ByteString.CopyFromUtf8("json/plain");
            payload.Metadata["type"] = ByteString.CopyFromUtf8(Custom[name].ToString());
            result.IndexedFields[name] = payload;
        }

        return result;
    }
}
