namespace Steward.Engine.Visibility;

/// <summary>One word of a filter. <see cref="End"/> counts characters from the filter's start.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int End)
{
    public bool Is(string keyword) =>
        Kind == TokenKind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    /// <summary>A Temporal server counts positions within "select * from table1 where …"; its users know them so.</summary>
    public VisibilityQueryException SyntaxError()
    {
        const int prefixLength = 27;
        var near = Kind is TokenKind.Symbol or TokenKind.End ? "" : $" near '{NearText}'";
        return VisibilityQueryException.Invalid(
            $"malformed SQL query: syntax error at position {prefixLength + End + 1}{near}");
    }

    private string NearText => Kind == TokenKind.Word && Keywords.IsReserved(Text) ? Text.ToLowerInvariant() : Text;
}
