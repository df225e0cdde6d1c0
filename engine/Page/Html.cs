using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Steward.Engine.Page;

/// <summary>A piece of a page. Whatever stands in a hole is encoded, unless it is such a piece itself.</summary>
[InterpolatedStringHandler]
internal readonly struct Html(int literalLength, int holes)
{
    private readonly StringBuilder text = new(literalLength + (holes * 16));

    internal static Html Empty => new(0, 0);

    public void AppendLiteral(string literal) => text.Append(literal);

    public void AppendFormatted(Html piece) => text.Append(piece.text);

    public void AppendFormatted(IEnumerable<Html> pieces)
    {
        foreach (var piece in pieces)
        {
            text.Append(piece.text);
        }
    }

    public void AppendFormatted<T>(T value) => text.Append(WebUtility.HtmlEncode(value?.ToString()));

    public override string ToString() => text.ToString();
}
