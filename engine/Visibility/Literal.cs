namespace Steward.Engine.Visibility;

/// <summary>A value as written in a filter: text in quotes, a number, or true and false.</summary>
internal readonly record struct Literal(TokenKind Kind, string Text)
{
    public bool IsText => Kind == TokenKind.Text;

    public override string ToString() =>
        IsText ? $"'{Text.Replace("'", "\\'", StringComparison.Ordinal)}'" : Text;
}
