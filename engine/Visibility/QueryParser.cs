using Temporalio.Api.Enums.V1;

namespace Steward.Engine.Visibility;

/// <summary>The grammar around the condition: [filter] [GROUP BY column] [ORDER BY column [ASC|DESC], …].</summary>
internal sealed class QueryParser(TokenReader tokens, Columns columns)
{
    private readonly ConditionParser conditions = new(tokens, columns);

    public VisibilityQuery Parse()
    {
        var filter = AtClause() ? null : conditions.Or();
        var groupBy = Clause("GROUP") ? GroupBy() : null;
        IReadOnlyList<OrderTerm> order = Clause("ORDER") ? OrderBy() : [];
        tokens.TakeSymbolIf(";");
        return tokens.Current.Kind == TokenKind.End
            ? new VisibilityQuery(filter, order, groupBy, columns.NamesDivision)
            : throw tokens.Current.SyntaxError();
    }

    private bool AtClause() =>
        tokens.Current.Kind == TokenKind.End || tokens.Current.Is("ORDER") || tokens.Current.Is("GROUP");

    private bool Clause(string keyword)
    {
        if (!tokens.Current.Is(keyword))
        {
            return false;
        }

        var first = tokens.Take();
        return tokens.TakeIf("BY") ? true : throw first.SyntaxError();
    }

    private Column GroupBy()
    {
        var column = conditions.Column();
        return tokens.Current.IsSymbol(",")
            ? throw VisibilityQueryException.Unsupported("'group by' clause supports only a single field")
            : column.IsStatus
            ? column
            : throw VisibilityQueryException.Unsupported(
                $"'group by' clause is only supported for {Columns.ExecutionStatus} search attribute");
    }

    private List<OrderTerm> OrderBy()
    {
        var terms = new List<OrderTerm>();
        do
        {
            terms.Add(OrderTerm());
        }
        while (tokens.TakeSymbolIf(","));
        return terms;
    }

    private OrderTerm OrderTerm()
    {
        var column = conditions.Column();
        if (column.Type == IndexedValueType.Text)
        {
            throw VisibilityQueryException.Unsupported(
                $"unable to sort by field {column.Name} of type Text, use field of type Keyword");
        }

        var descending = tokens.TakeIf("DESC");
        if (!descending)
        {
            tokens.TakeIf("ASC");
        }

        return new OrderTerm(column, descending);
    }
}
