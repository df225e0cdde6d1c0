using System.Globalization;
using Steward.Engine.Hosting;
using CalendarRange = Temporalio.Api.Schedule.V1.Range;

namespace Steward.Engine.Schedules;

/// <summary>One field of a calendar or cron line, such as <c>1-5/2,8</c>, <c>*/10</c> or <c>mon-fri</c>.</summary>
internal sealed record CalendarField(string Name, string Default, int Min, int Max, string[]? Names = null)
{
    private const int Sunday = 7;

    private bool IsDayOfWeek => Max == Sunday;

    private int Last => IsDayOfWeek ? Sunday - 1 : Max;

    internal IEnumerable<CalendarRange> Parse(string text)
    {
        var given = text.Trim() is { Length: > 0 } set ? set : Default;
        return given.Split(',').SelectMany(Part);
    }

    /// <summary>What is wrong with ranges that a client has made itself.</summary>
    internal IEnumerable<string> Faults(IEnumerable<CalendarRange> ranges)
    {
        foreach (var range in ranges)
        {
            if (range.Start < Min || range.Start > Last)
            {
                yield return $"{Name} Start is not in range [{Min}-{Last}]";
            }

            if (range.End != 0 && (range.End < range.Start || range.End > Last))
            {
                yield return $"{Name} End is before Start or not in range [{Min}-{Last}]";
            }

            if (range.Step < 0)
            {
                yield return $"{Name} has invalid Step";
            }
        }
    }

    private IEnumerable<CalendarRange> Part(string part)
    {
        var steps = part.Split('/');
        var step = steps.Length switch
        {
            1 => 1,
            2 when int.TryParse(steps[1], NumberStyles.None, CultureInfo.InvariantCulture, out var by) && by > 0 => by,
            2 => throw Fault($"{Name} has invalid Step"),
            _ => throw Fault($"{Name} has too many slashes"),
        };
        var (start, end) = Span(steps[0], opensEnded: steps.Length == 2);
        return Ranges(start, end, step);
    }

    private (int Start, int End) Span(string text, bool opensEnded)
    {
        if (text == "*")
        {
            return (Min, Max);
        }

        var ends = text.Split('-');
        var start = Value(ends[0]);
        return ends.Length switch
        {
            1 => (start, opensEnded ? Max : start),
            2 when Value(ends[1]) is var end && end >= start => (start, end),
            2 => throw Fault($"{Name} End is before Start or not in range [{Min}-{Last}]"),
            _ => throw Fault($"{Name} has too many dashes"),
        };
    }

    private int Value(string text)
    {
        var named = Names is null || text.Length < (IsDayOfWeek ? 2 : 3) ? -1 : Array.FindIndex(
            Names, name => name.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        var found = named >= 0 ? named + (IsDayOfWeek ? 0 : 1)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        return found >= Min && found <= Max ? found : throw Fault($"{Name} is not in range [{Min}-{Max}]");
    }

    /// <summary>Sunday may be written 7 and is kept as 0, which can take a range of its own.</summary>
    private IEnumerable<CalendarRange> Ranges(int start, int end, int step)
    {
        if (IsDayOfWeek && end == Sunday)
        {
            if ((Sunday - start) % step == 0 && (step > 1 || start > 1))
            {
                yield return new CalendarRange();
            }

            if (start == Sunday)
            {
                yield break;
            }

            end = Sunday - 1;
        }

        yield return new CalendarRange { Start = start, End = start == end ? 0 : end, Step = step == 1 ? 0 : step };
    }

    private static RpcException Fault(string message) => GrpcErrors.InvalidArgument($"Invalid schedule spec: {message}");
}
