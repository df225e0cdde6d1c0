using System.Text;

namespace Steward.Engine.Visibility;

/// <summary>Cuts a filter into words, with one word of look-ahead.</summary>
internal sealed class TokenReader
{
    private static readonly string[] TwoCharacterSymbols = ["<=", ">=", "!=", "<>", "&&", "||"];
    private readonly string text;
    private int position;

    public TokenReader(string text)
    {
        this.text = text;
        Current = Read();
    }

    public Token Current { get; private set; }

    public Token Take()
    {
        var taken = Current;
        Current = Read();
        return taken;
    }

    public bool TakeIf(string keyword)
    {
        if (!Current.Is(keyword))
        {
            return false;
        }

        Take();
        return true;
    }

    public bool TakeSymbolIf(string symbol)
    {
        if (!Current.IsSymbol(symbol))
        {
            return false;
        }

        Take();
        return true;
    }

    public void Expect(string keyword)
    {
        if (!TakeIf(keyword))
        {
            throw Current.SyntaxError();
        }
    }

    public void ExpectSymbol(string symbol)
    {
        if (!TakeSymbolIf(symbol))
        {
            throw Current.SyntaxError();
        }
    }

    private Token Read()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position == text.Length ? new Token(TokenKind.End, "", position)
            : text[position] is '\'' or '"' ? ReadQuoted(TokenKind.Text)
            : text[position] == '`' ? ReadQuoted(TokenKind.QuotedName)
            : StartsNumber() ? ReadWhile(TokenKind.Number, c => char.IsAsciiLetterOrDigit(c) || c is '.')
            : IsWord(text[position]) ? ReadWhile(TokenKind.Word, IsWord)
            : ReadSymbol();
    }

    private bool StartsNumber()
    {
        var start = text[position] == '-' ? position + 1 : position;
        return start < text.Length && char.IsAsciiDigit(text[start]);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '@' or '$' or '.';

    private Token ReadWhile(TokenKind kind, Func<char, bool> belongs)
    {
        var start = position++;
        while (position < text.Length && belongs(text[position]))
        {
            position++;
        }

        return new Token(kind, text[start..position], position);
    }

    private Token ReadSymbol()
    {
        var two = TwoCharacterSymbols.FirstOrDefault(s => string.CompareOrdinal(text, position, s, 0, 2) == 0);
        var symbol = two ?? text[position].ToString();
        position += symbol.Length;
        return new Token(TokenKind.Symbol, symbol, position);
    }

    // A doubled quote or a backslash stands for the character itself.
    private Token ReadQuoted(TokenKind kind)
    {
        var quote = text[position++];
        var value = new StringBuilder();
        while (position < text.Length)
        {
            var c = text[position++];
            var next = position < text.Length ? text[position] : '\0';
            if (c == quote && next != quote)
            {
                return new Token(kind, value.ToString(), position);
            }

            var escaped = c == quote || (c == '\\' && next is '\'' or '"' or '\\');
            value.Append(escaped ? next : c);
            position += escaped ? 1 : 0;
        }

        throw new Token(kind, value.ToString(), position).SyntaxError();
    }
}
