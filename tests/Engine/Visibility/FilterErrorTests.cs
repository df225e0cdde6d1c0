using Steward.Engine.Visibility;
using static Steward.Engine.Tests.Visibility.Records;

namespace Steward.Engine.Tests.Visibility;

/// <summary>The words are those of Temporal's server 1.29, except where it stays silent about a value of the wrong type.</summary>
public sealed class FilterErrorTests
{
    [Theory]
    [InlineData("Nope = 'x'", "column name 'Nope' is not a valid search attribute")]
    [InlineData("workflowid = 'x'", "column name 'workflowid' is not a valid search attribute")]
    [InlineData("WorkflowId", "incomplete expression")]
    [InlineData("'v' = Team", "must be a column name but was *sqlparser.SQLVal")]
    [InlineData("Team = NULL", "unexpected value type *sqlparser.NullVal")]
    [InlineData("Team IS TRUE", "'IS' operator can only be used with 'NULL' or 'NOT NULL'")]
    [InlineData("Team LIKE 'v%'", "invalid operator 'like' in `Team like 'v%'`")]
    [InlineData("Team STARTS_WITH 5", "right-hand side of 'starts_with' must be a literal string (got: 5)")]
    [InlineData("Due = 'abc'", "unable to parse datetime 'abc'")]
    [InlineData("Due > '2020-01-01'", "unable to parse datetime '2020-01-01'")]
    [InlineData("Due > '2020-01-01T00:00:00'", "unable to parse datetime '2020-01-01T00:00:00'")]
    [InlineData("Body > 'x'", "operator '>' not supported for Text type search attribute in `Body > 'x'`")]
    [InlineData("Body IN ('x')", "operator 'in' not supported for Text type search attribute in `Body in ('x')`")]
    [InlineData(
        "Body STARTS_WITH 'x'",
        "operator 'starts_with' not supported for Text type search attribute in `Body starts_with 'x'`")]
    [InlineData("Body BETWEEN 'a' AND 'b'", "cannot do range condition on search attribute 'Body' of type Text")]
    [InlineData("Tags > 'a'", "operator '>' not supported for KeywordList type search attribute in `Tags > 'a'`")]
    public void A_wrong_expression_is_named(string query, string message) =>
        Error(query).ShouldBe($"invalid query: invalid expression: {message}");

    [Theory]
    [InlineData("WorkflowId =", "40")]
    [InlineData("WorkflowId = 'a' foo", "48 near 'foo'")]
    [InlineData("= 'a'", "29")]
    [InlineData("WorkflowId == 'a'", "41")]
    [InlineData("Team = 'v", "37 near 'v'")]
    [InlineData("(Team='v'", "37")]
    [InlineData("Team='v')", "37")]
    [InlineData("NOT", "31")]
    [InlineData("Team IN ()", "38")]
    [InlineData("Team BETWEEN 1", "42")]
    [InlineData("Team IS NOT", "39")]
    [InlineData("Team NOT 'v'", "40 near 'v'")]
    [InlineData("LIMIT 5", "33 near 'limit'")]
    [InlineData("SELECT * from x", "34 near 'select'")]
    [InlineData("GROUP ExecutionStatus", "33 near 'group'")]
    public void A_syntax_error_tells_its_position(string query, string position) =>
        Error(query).ShouldBe($"invalid query: malformed SQL query: syntax error at position {position}");

    [Theory]
    [InlineData("Age = 'x'", "invalid value for search attribute Age of type Int: 'x'")]
    [InlineData("Age IN (1, 'x')", "invalid value for search attribute Age of type Int: 'x'")]
    [InlineData("Score = 'x'", "invalid value for search attribute Score of type Double: 'x'")]
    [InlineData("Vip = 'maybe'", "invalid value for search attribute Vip of type Bool: 'maybe'")]
    [InlineData("ExecutionStatus = 'Foo'", "invalid expression: invalid ExecutionStatus value 'Foo'")]
    [InlineData("ExecutionStatus = 99", "invalid expression: invalid ExecutionStatus value 99")]
    [InlineData("ExecutionDuration > 'x'", "invalid value for search attribute ExecutionDuration: x (invalid duration)")]
    [InlineData(
        "Team = v",
        "operation is not supported: column name on the right side of comparison expression "
        + "(did you forget to quote 'v'?)")]
    [InlineData("GROUP BY ExecutionStatus", "operation is not supported: 'group by' clause")]
    [InlineData(
        "ORDER BY Body",
        "operation is not supported: unable to sort by field Body of type Text, use field of type Keyword")]
    public void A_wrong_value_or_operation_is_named(string query, string message) =>
        Error(query).ShouldBe($"invalid query: {message}");

    [Theory]
    [InlineData("GROUP BY Team", "'group by' clause is only supported for ExecutionStatus search attribute")]
    [InlineData("GROUP BY ExecutionStatus, WorkflowType", "'group by' clause supports only a single field")]
    [InlineData("Team = 'x' ORDER BY Team", "'order by' clause")]
    public void A_count_is_grouped_by_status_only_and_never_ordered(string query, string message) =>
        Error(query, VisibilityUse.Count).ShouldBe($"invalid query: operation is not supported: {message}");

    [Fact]
    public void Conditions_nested_beyond_reason_are_refused() => Error(new string('(', 50_000))
        .ShouldBe("invalid query: operation is not supported: more than 100 nested conditions");
}
