using Steward.Client;
using Steward.Starters.Conversations;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Tests.Units;

public sealed class VisibilityFilterTests
{
    [Fact]
    public void Each_condition_narrows_the_list() => VisibilityFilter.Of(new TicketFilter
    {
        Status = TicketStatus.Open,
        Owner = "group:returns",
        Intent = "return_items",
    }).ShouldBe("WorkflowType = 'Conversation' AND ExecutionStatus != 'ContinuedAsNew' AND TicketStatus = 'Open' " +
                "AND TicketIntent = 'return_items' AND TicketOwner = 'Group(returns)'");

    [Theory]
    [InlineData("x' OR TicketStatus = 'Open")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("order_status\n")]
    public void Words_that_could_change_the_query_are_refused(string intent) =>
        Should.Throw<StewardException>(() => VisibilityFilter.Of(new TicketFilter { Intent = intent })).Message
            .ShouldContain("intent");

    [Theory]
    [InlineData("agent")]
    [InlineData("group:")]
    [InlineData("customer:ana")]
    [InlineData("agent:o'brien' OR 1=1")]
    public void An_owner_that_is_none_is_answered_with_the_right_forms(string owner) =>
        Should.Throw<StewardException>(() => VisibilityFilter.Of(new TicketFilter { Owner = owner })).Message
            .ShouldContain("owner");
}
