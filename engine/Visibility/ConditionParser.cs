namespace Steward.Engine.Visibility;

/// <summary>OR over AND over NOT over one comparison, with parentheses.</summary>
internal sealed class ConditionParser(TokenReader tokens, Columns columns)
{
    // Deeper nesting than any person writes would exhaust the stack of the thread that serves the call.
    private const int MaxDepth = 100;
    private static readonly Dictionary<string, Func<int, bool>> Comparisons = new(StringComparer.Ordinal)
    {
        ["="] = order => order == 0,
        ["!="] = order => order != 0,
        ["<>"] = order => order != 0,
        ["<"] = order => order < 0,
        ["<="] = order => order <= 0,
        [">"] = order => order > 0,
        [">="] = order => order >= 0,
    };

    private int depth;

    public Filter Or()
    {
        if (++depth > MaxDepth)
        {
            throw VisibilityQueryException.Unsupported($"more than {MaxDepth} nested conditions");
        }

        var left = And();
        while (tokens.TakeIf("OR") || tokens.TakeSymbolIf("||"))
        {
            left = new OrFilter(left, And());
        }

        depth--;
        return left;
    }

    public Column Column()
    {
        var token = tokens.Take();
        return token.Kind switch
        {
            TokenKind.QuotedName => columns.Find(token.Text),
            TokenKind.Word when !Keywords.IsReserved(token.Text) => columns.Find(token.Text),
            TokenKind.Text or TokenKind.Number when tokens.Current.Kind != TokenKind.End =>
                throw VisibilityQueryException.Expression("must be a column name but was *sqlparser.SQLVal"),
            _ => throw token.SyntaxError(),
        };
    }

    private Filter And()
    {
        var left = Not();
        while (tokens.TakeIf("AND") || tokens.TakeSymbolIf("&&"))
        {
            left = new AndFilter(left, Not());
        }

        return left;
    }

    private Filter Not()
    {
        var negated = false;
        while (tokens.TakeIf("NOT"))
        {
            negated = !negated;
        }

        var filter = tokens.TakeSymbolIf("(") ? Nested() : Comparison();
        return negated ? new NotFilter(filter) : filter;
    }

    private Filter Nested()
    {
        var inner = Or();
        tokens.ExpectSymbol(")");
        return inner;
    }

    private Filter Comparison()
    {
        var column = Column();
        if (tokens.Current.Kind == TokenKind.Symbol && Comparisons.ContainsKey(tokens.Current.Text))
        {
            var symbol = tokens.Take().Text;
            return Compare(column, symbol == "<>" ? "!=" : symbol, Literal());
        }

        if (tokens.TakeIf("IS"))
        {
            return IsNull(column);
        }

        var negated = tokens.TakeIf("NOT");
        var filter = Keyword(column, negated ? "not " : "");
        return negated ? new NotFilter(filter) : filter;
    }

    private Filter Keyword(Column column, string not)
    {
        if (tokens.TakeIf("IN"))
        {
            return In(column, not);
        }

        if (tokens.TakeIf("BETWEEN"))
        {
            return Between(column);
        }

        if (tokens.TakeIf("STARTS_WITH"))
        {
            return StartsWith(column, not);
        }

        throw tokens.Current switch
        {
            var like when like.Is("LIKE") => LikeError(column, not),
            { Kind: TokenKind.Symbol, Text: ")" } or { Kind: TokenKind.End } when not.Length == 0 =>
                VisibilityQueryException.Expression("incomplete expression"),
            var other => other.SyntaxError(),
        };
    }

    private static Filter Compare(Column column, string symbol, Literal literal)
    {
        if (!column.IsMultiValued)
        {
            return new CompareFilter(column, LiteralReader.Read(column, literal), Comparisons[symbol]);
        }

        var contains = new ContainsFilter(column, literal.Text);
        return symbol switch
        {
            "=" => contains,
            "!=" => new NotFilter(contains),
            _ => throw NotSupported(column, symbol, literal.ToString()),
        };
    }

    private Filter IsNull(Column column)
    {
        var negated = tokens.TakeIf("NOT");
        if (tokens.Current.Is("TRUE") || tokens.Current.Is("FALSE"))
        {
            throw VisibilityQueryException.Expression("'IS' operator can only be used with 'NULL' or 'NOT NULL'");
        }

        tokens.Expect("NULL");
        var filter = new NullFilter(column);
        return negated ? new NotFilter(filter) : filter;
    }

    private Filter In(Column column, string not)
    {
        tokens.ExpectSymbol("(");
        var literals = new List<Literal>();
        do
        {
            literals.Add(Literal());
        }
        while (tokens.TakeSymbolIf(","));
        tokens.ExpectSymbol(")");
        return column.Type == Temporalio.Api.Enums.V1.IndexedValueType.Text
            ? throw NotSupported(column, $"{not}in", $"({string.Join(", ", literals)})")
            : literals.Select(literal => Compare(column, "=", literal)).Aggregate((a, b) => new OrFilter(a, b));
    }

    private Filter Between(Column column)
    {
        var low = Literal();
        tokens.Expect("AND");
        var high = Literal();
        return column.IsMultiValued
            ? throw VisibilityQueryException.Expression(
                $"cannot do range condition on search attribute '{column.Name}' of type {column.Type}")
            : new AndFilter(Compare(column, ">=", low), Compare(column, "<=", high));
    }

    private Filter StartsWith(Column column, string not)
    {
        var prefix = Literal();
        return !prefix.IsText
            ? throw VisibilityQueryException.Expression(
                $"right-hand side of '{not}starts_with' must be a literal string (got: {prefix})")
            : column.Type == Temporalio.Api.Enums.V1.IndexedValueType.Keyword
            ? new PrefixFilter(column, column.Prefix + prefix.Text)
            : throw NotSupported(column, $"{not}starts_with", prefix.ToString());
    }

    private VisibilityQueryException LikeError(Column column, string not)
    {
        tokens.Take();
        return VisibilityQueryException.Expression(
            $"invalid operator '{not}like' in `{column.Name} {not}like {Literal()}`");
    }

    private Literal Literal()
    {
        var token = tokens.Current;
        if (token.Kind is not (TokenKind.Text or TokenKind.Number or TokenKind.Word or TokenKind.QuotedName))
        {
            throw token.SyntaxError();
        }

        tokens.Take();
        return token.Kind is TokenKind.Text or TokenKind.Number ? new Literal(token.Kind, token.Text)
            : token.Is("TRUE") || token.Is("FALSE") ? new Literal(token.Kind, token.Text.ToLowerInvariant())
            : token.Is("NULL") ? throw VisibilityQueryException.Expression("unexpected value type *sqlparser.NullVal")
            : Keywords.IsReserved(token.Text) ? throw token.SyntaxError()
            : throw VisibilityQueryException.Unsupported(
                "column name on the right side of comparison expression (did you forget to quote "
                + $"'{token.Text}'?)");
    }

    private static VisibilityQueryException NotSupported(Column column, string symbol, string value) =>
        VisibilityQueryException.Expression(
            $"operator '{symbol}' not supported for {column.Type} type search attribute in "
            + $"`{column.Name} {symbol} {value}`");
}
