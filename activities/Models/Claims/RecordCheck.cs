using System.Text.Json;
using System.Text.RegularExpressions;

namespace Steward.Activities.Models.Claims;

/// <summary>
/// Whether a look-up's answer, which is JSON, carries a claim: each telling word is a key or a value of it, each figure
/// a value, and nothing is denied, bounded or strengthened that is not so there.
/// </summary>
internal static partial class RecordCheck
{
    private const ClaimMark Strong = ClaimMark.Must | ClaimMark.Sure | ClaimMark.All | ClaimMark.Denial
        | ClaimMark.Only | ClaimMark.Exception | ClaimMark.AtMost | ClaimMark.AtLeast;

    public static bool IsRecord(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    public static bool Carries(string record, IReadOnlyList<ClaimClause> claim, string language)
    {
        var clauses = ClaimReader.Read(Words(record), language);
        var marks = clauses.Aggregate(ClaimMark.None, (all, clause) => all | clause.Marks);
        var said = clauses.SelectMany(clause => clause.Words).ToList();
        var figures = clauses.SelectMany(clause => clause.Figures)
            .SelectMany(figure => figure.Value.Split('-')).ToHashSet(StringComparer.Ordinal);
        return claim.Any(clause => clause.SaysSomething) && claim.All(clause =>
            (clause.Marks & Strong & ~marks) == ClaimMark.None
            && clause.Words.All(word => said.Exists(word.IsSaidBy))
            && clause.Figures.All(figure => figure.Value.Split('-').All(figures.Contains)));
    }

    /// <summary>Keys and values as words: <c>order_id</c> is order id, <c>false</c> is not.</summary>
    private static string Words(string record)
    {
        try
        {
            using var read = JsonDocument.Parse(record);
            return string.Join("; ", Said(read.RootElement));
        }
        catch (JsonException)
        {
            // Cut or written by hand: its words still say what they say.
            return NotWords().Replace(record, " ");
        }
    }

    private static IEnumerable<string> Said(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(
            field => Said(field.Value).Select(value => $"{KeyBreak().Replace(field.Name, " ")} {value}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Said),
        JsonValueKind.False or JsonValueKind.Null => ["not"],
        JsonValueKind.True => ["is"],
        _ => [element.ToString()],
    };

    [GeneratedRegex("_|(?<=[a-z])(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex KeyBreak();

    [GeneratedRegex(@"[{}\[\]""_]+", RegexOptions.None, 1000)]
    private static partial Regex NotWords();
}
