using Steward.Engine.Visibility;
using static Steward.Engine.Tests.Visibility.Records;

namespace Steward.Engine.Tests.Visibility;

public sealed class OrderTests
{
    private static IEnumerable<string> Sort(string query, params VisibilityRecord[] records) =>
        records.Order(VisibilityQuery.Parse(query, Custom).Comparer).Select(record => record.RunId);

    [Fact]
    public void Without_a_wish_open_runs_come_first_then_the_latest_closed()
    {
        var old = Open() with { RunId = "old open", StartTime = Start.AddDays(-1) };
        var young = Open() with { RunId = "young open" };
        var closedEarly = Closed(TimeSpan.FromHours(1)) with { RunId = "closed early" };
        var closedLate = Closed(TimeSpan.FromHours(2)) with { RunId = "closed late" };

        Sort("", closedEarly, old, closedLate, young)
            .ShouldBe(["young open", "old open", "closed late", "closed early"]);
    }

    [Fact]
    public void Terms_apply_one_after_the_other_and_absent_values_come_last()
    {
        var a1 = Open(("Team", "\"a\""), ("Age", "1")) with { RunId = "a1" };
        var a2 = Open(("Team", "\"a\""), ("Age", "2")) with { RunId = "a2" };
        var b = Open(("Team", "\"b\""), ("Age", "9")) with { RunId = "b" };
        var none = Open() with { RunId = "none" };

        Sort("ORDER BY Team, Age DESC", none, a1, b, a2).ShouldBe(["a2", "a1", "b", "none"]);
        Sort("Team IS NULL OR Age > 0 ORDER BY Age DESC", none, a1, b, a2).ShouldBe(["b", "a2", "a1", "none"]);
        Sort("ORDER BY Age ASC", none, b, a1).ShouldBe(["a1", "b", "none"]);
    }

    [Fact]
    public void A_count_may_be_grouped_by_status() =>
        VisibilityQuery.Parse("Team = 'a' GROUP BY ExecutionStatus", Custom, VisibilityUse.Count)
            .GroupBy.ShouldBe("ExecutionStatus");
}
