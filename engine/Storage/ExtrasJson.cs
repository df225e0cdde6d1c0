using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Steward.Engine.Runs;

namespace Steward.Engine.Storage;

/// <summary>
/// Writes a run's extras, which every turn does: property by property what most runs have, and by the serialiser the
/// same JSON for the few that have more.
/// </summary>
internal static class ExtrasJson
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    static ExtrasJson()
    {
        // A property that is new and not written here would be lost: nobody may overlook it.
        Demand(typeof(RunExtras), 18);
        Demand(typeof(WorkflowTaskState), 18);
        Demand(typeof(ActivityProgress), 17);
    }

    internal static byte[] Write(RunExtras extras)
    {
        if (!IsCommon(extras))
        {
            return EngineJson.Write(extras);
        }

        buffer ??= new ArrayBufferWriter<byte>();
        writer ??= new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        buffer.ResetWrittenCount();
        writer.Reset();
        Write(writer, extras);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Demand(Type type, int properties)
    {
        if (type.GetProperties().Length is var found && found != properties)
        {
            throw new InvalidOperationException($"{type.Name} has {found} properties, {nameof(ExtrasJson)} knows of {properties}.");
        }
    }

    private static bool IsCommon(RunExtras extras)
    {
        foreach (var activity in extras.Activities)
        {
            if (!IsCommon(activity.Value))
            {
                return false;
            }
        }

        return !extras.IsEnginesOwn
            && extras.Buffered.Count + extras.Admitted.Count + extras.Carried.Count == 0
            && extras is { ScheduledBy: null, Parent: null, ResetAt: null, ResetTo: "" };
    }

    private static bool IsCommon(ActivityProgress activity) => activity is
    {
        Since: null, HeartbeatDetails: null, LastFailure: null, Paused: null, Changed: null, BeginsAnew: false,
        ForgetsHeartbeat: false,
    };

    private static void Write(Utf8JsonWriter json, RunExtras extras)
    {
        json.WriteStartObject();
        if (extras.Task is { } task)
        {
            json.WriteStartObject("Task"u8);
            Write(json, task);
            json.WriteEndObject();
        }

        Put(json, "FirstTaskAt"u8, extras.FirstTaskAt);
        if (extras.Activities.Count > 0)
        {
            WriteActivities(json, extras.Activities);
        }

        // An empty name is no null: it is written.
        if (extras.StickyQueue is { Length: > 0 } queue)
        {
            json.WriteString("StickyQueue"u8, queue);
        }

        Put(json, "StickyTimeout"u8, extras.StickyTimeout);
        Put(json, "StartRequestId"u8, extras.StartRequestId);
        Put(json, "LastStamp"u8, extras.LastStamp);
        Put(json, "Transitions"u8, extras.Transitions);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WorkflowTaskState task)
    {
        Put(json, "Stamp"u8, task.Stamp);
        Put(json, "LastEventBefore"u8, task.LastEventBefore);
        Put(json, "Attempt"u8, task.Attempt);
        Put(json, "Written"u8, task.Written);
        Put(json, "ScheduledEventId"u8, task.ScheduledEventId);
        Put(json, "StartedEventId"u8, task.StartedEventId);
        Put(json, "ScheduledAt"u8, task.ScheduledAt);
        Put(json, "StartedAt"u8, task.StartedAt);
        Put(json, "Sticky"u8, task.Sticky);
        Put(json, "Identity"u8, task.Identity);
        Put(json, "RequestId"u8, task.RequestId);
        Put(json, "BuildId"u8, task.BuildId);
        Put(json, "SuggestContinueAsNew"u8, task.SuggestContinueAsNew);
        Put(json, "HistoryBytes"u8, task.HistoryBytes);
        if (task.Updates.Count > 0)
        {
            json.WriteStartArray("Updates"u8);
            task.Updates.ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }
    }

    private static void WriteActivities(Utf8JsonWriter json, Dictionary<long, ActivityProgress> activities)
    {
        json.WriteStartObject("Activities"u8);
        Span<byte> name = stackalloc byte[20];
        foreach (var (id, activity) in activities)
        {
            Utf8Formatter.TryFormat(id, name, out var length);
            json.WriteStartObject(name[..length]);
            Write(json, activity);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ActivityProgress activity)
    {
        Put(json, "Attempt"u8, activity.Attempt);
        Put(json, "Stamp"u8, activity.Stamp);
        Put(json, "DueAt"u8, activity.DueAt);
        Put(json, "StartedAt"u8, activity.StartedAt);
        Put(json, "HeartbeatAt"u8, activity.HeartbeatAt);
        Put(json, "LastAttemptEndedAt"u8, activity.LastAttemptEndedAt);
        Put(json, "Identity"u8, activity.Identity);
        Put(json, "RequestId"u8, activity.RequestId);
        Put(json, "BuildId"u8, activity.BuildId);
    }

    private static void Put(Utf8JsonWriter json, ReadOnlySpan<byte> name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }

    private static void Put(Utf8JsonWriter json, ReadOnlySpan<byte> name, long number)
    {
        if (number != 0)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void Put(Utf8JsonWriter json, ReadOnlySpan<byte> name, bool yes)
    {
        if (yes)
        {
            json.WriteBoolean(name, yes);
        }
    }

    private static void Put(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset? time)
    {
        if (time is { } at)
        {
            Put(json, name, at);
        }
    }

    private static void Put(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset time)
    {
        if (time != default)
        {
            json.WriteString(name, time);
        }
    }

    private static void Put(Utf8JsonWriter json, ReadOnlySpan<byte> name, TimeSpan span)
    {
        if (span != TimeSpan.Zero)
        {
            Span<byte> text = stackalloc byte[32];
            span.TryFormat(text, out var length, "c", CultureInfo.InvariantCulture);
            json.WriteString(name, text[..length]);
        }
    }
}
