using Temporalio.Api.Common.V1;
using Temporalio.Api.Enums.V1;
using static Steward.Engine.Tests.Visibility.Records;

namespace Steward.Engine.Tests.Visibility;

public sealed class FilterTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("WorkflowId = 'ticket-1'")]
    [InlineData("WorkflowId = \"ticket-1\"")]
    [InlineData("`WorkflowId` = 'ticket-1'")]
    [InlineData("WorkflowId != 'ticket-2'")]
    [InlineData("WorkflowId <> 'ticket-2'")]
    [InlineData("WorkflowId in ('a', 'ticket-1')")]
    [InlineData("WorkflowId NOT IN ('a', 'b')")]
    [InlineData("WorkflowId BETWEEN 'ticket-0' AND 'ticket-2'")]
    [InlineData("WorkflowId NOT BETWEEN 'a' AND 'b'")]
    [InlineData("WorkflowId STARTS_WITH 'tick'")]
    [InlineData("WorkflowId NOT STARTS_WITH 'task'")]
    [InlineData("RunId = 'run-1' AND WorkflowType = 'Ticket' AND TaskQueue = 'desk'")]
    [InlineData("RunId = 'x' OR WorkflowType = 'Ticket'")]
    [InlineData("RunId = 'run-1' OR RunId = 'x' AND RunId = 'y'")]
    [InlineData("NOT RunId = 'x'")]
    [InlineData("not (RunId = 'x' or RunId = 'y')")]
    [InlineData("NOT NOT RunId = 'run-1';")]
    [InlineData("ExecutionStatus = 'Running'")]
    [InlineData("ExecutionStatus = 1")]
    [InlineData("ExecutionStatus IN ('Completed', 'Running')")]
    [InlineData("CloseTime IS NULL AND StartTime IS NOT NULL")]
    [InlineData("StartTime = '2030-03-01T08:00:00Z'")]
    [InlineData("StartTime = '2030-03-01T09:00:00+01:00'")]
    [InlineData("StartTime > '2030-03-01T07:59:59.999999999Z'")]
    [InlineData("StartTime BETWEEN '2030-03-01T00:00:00Z' AND '2030-03-02T00:00:00Z'")]
    [InlineData("StartTime = 1898582400000000000")]
    [InlineData("ParentWorkflowId IS NULL AND RootWorkflowId = 'ticket-1' AND RootRunId = 'run-1'")]
    public void An_open_ticket_is_found_by(string query) => Matches(query, Open()).ShouldBeTrue();

    [Theory]
    [InlineData("WorkflowId = 'TICKET-1'")]
    [InlineData("WorkflowId < 'ticket-1'")]
    [InlineData("(RunId = 'run-1' OR RunId = 'x') AND RunId = 'y'")]
    [InlineData("NOT ExecutionStatus = 'Running'")]
    [InlineData("CloseTime > '2000-01-01T00:00:00Z'")]
    [InlineData("HistoryLength > 0")]
    [InlineData("ExecutionDuration > 0")]
    [InlineData("ParentWorkflowId = 'x'")]
    [InlineData("NOT ParentWorkflowId = 'x'")]
    [InlineData("ParentWorkflowId != 'x'")]
    [InlineData("ParentWorkflowId NOT IN ('x')")]
    public void An_open_ticket_is_not_found_by(string query) => Matches(query, Open()).ShouldBeFalse();

    [Theory]
    [InlineData("Team = 'billing'")]
    [InlineData("Team >= 'b' AND Team < 'c'")]
    [InlineData("Age = 5")]
    [InlineData("Age = '5'")]
    [InlineData("Age = 5.0")]
    [InlineData("Age > -5 AND Age <= 5")]
    [InlineData("Age BETWEEN 4 AND 6")]
    [InlineData("Score = 1.5")]
    [InlineData("Score > 1")]
    [InlineData("Vip = true")]
    [InlineData("Vip != false")]
    [InlineData("Due = '2030-04-01T00:00:00.5Z'")]
    [InlineData("Body = 'refund'")]
    [InlineData("Body = 'REFUND nothing'")]
    [InlineData("Body != 'nothing'")]
    [InlineData("Tags = 'late'")]
    [InlineData("Tags = 'Lost Parcel'")]
    [InlineData("Tags IN ('x', 'late')")]
    [InlineData("Tags NOT IN ('x', 'y')")]
    [InlineData("Tags != 'parcel'")]
    [InlineData("Tags IS NOT NULL")]
    public void A_described_ticket_is_found_by(string query) => Matches(query, Open(
        ("Team", "\"billing\""),
        ("Age", "5"),
        ("Score", "1.5"),
        ("Vip", "true"),
        ("Due", "\"2030-04-01T00:00:00.5Z\""),
        ("Body", "\"Please refund my last order, no-show\""),
        ("Tags", "[\"late\", \"lost parcel\"]"))).ShouldBeTrue();

    [Theory]
    [InlineData("Team = 'x'", false)]
    [InlineData("Team != 'x'", false)]
    [InlineData("Team IS NULL", true)]
    [InlineData("Team != 'x' OR Team IS NULL", true)]
    [InlineData("NOT (Team = 'x' AND RunId = 'other')", true)]
    [InlineData("NOT (Team = 'x' AND RunId = 'run-1')", false)]
    [InlineData("Tags != 'x'", true)]
    [InlineData("Body != 'x'", true)]
    public void An_absent_attribute_is_neither_equal_nor_different(string query, bool expected) =>
        Matches(query, Open()).ShouldBe(expected);

    [Theory]
    [InlineData("ExecutionDuration = '1h30m'")]
    [InlineData("ExecutionDuration > '89m59.9s'")]
    [InlineData("ExecutionDuration = '01:30:00'")]
    [InlineData("ExecutionDuration = 5400000000000")]
    [InlineData("CloseTime = '2030-03-01T09:30:00Z' AND HistoryLength = 12")]
    public void A_closed_ticket_is_found_by(string query) =>
        Matches(query, Closed(TimeSpan.FromMinutes(90))).ShouldBeTrue();

    [Fact]
    public void A_child_is_found_by_its_parent_and_its_root()
    {
        var child = Open() with
        {
            Parent = new WorkflowExecution { WorkflowId = "p", RunId = "pr" },
            Root = new WorkflowExecution { WorkflowId = "r", RunId = "rr" },
        };

        Matches("ParentWorkflowId = 'p' AND ParentRunId = 'pr'", child).ShouldBeTrue();
        Matches("RootWorkflowId = 'r' AND RootRunId = 'rr'", child).ShouldBeTrue();
    }

    [Fact]
    public void A_changed_copy_is_matched_by_its_own_attributes()
    {
        var before = Open(("Team", "\"a\""));
        Matches("Team = 'a'", before).ShouldBeTrue();

        var after = before with { SearchAttributes = Open(("Team", "\"b\"")).SearchAttributes };

        Matches("Team = 'b'", after).ShouldBeTrue();
        Matches("Team = 'a'", before).ShouldBeTrue();
    }

    [Fact]
    public void An_emptied_attribute_is_absent() => Matches("Tags IS NULL", Open(("Tags", "[]"))).ShouldBeTrue();

    [Fact]
    public void Quotes_inside_a_value_are_doubled_or_escaped()
    {
        var record = Open(("Team", "\"it's\""));

        Matches("Team = 'it''s'", record).ShouldBeTrue();
        Matches("Team = 'it\\'s'", record).ShouldBeTrue();
        Matches("Team = \"it's\"", record).ShouldBeTrue();
    }
}
