using System.Text.RegularExpressions;

namespace Steward.Activities.Models.Claims;

/// <summary>Reads a sentence as what it claims, clause by clause.</summary>
internal static partial class ClaimReader
{
    /// <param name="sentence">Plain text.</param>
    /// <param name="language">ISO 639-1: by whose rules words are brought to their stems.</param>
    public static IReadOnlyList<ClaimClause> Read(string sentence, string language)
    {
        var clauses = new List<ClaimClause>();
        var part = new ClauseBuilder(language);
        var tokens = Token().Matches(Joined(sentence)).ToList();
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Groups["number"].Success)
            {
                part.AddFigure(ValueOf(token), UnitOf(token, tokens, at));
            }
            else if (token.Groups["stop"].Success || ClaimWords.IsJoint(token.Value.ToLowerInvariant()))
            {
                clauses.Add(part.Take());
            }
            else
            {
                AddWord(part, token.Value, tokens, at);
            }
        }

        clauses.Add(part.Take());
        return WithLoneMarks(clauses);
    }

    /// <summary>A "never" that stands alone between commas is said of what it stands beside.</summary>
    private static List<ClaimClause> WithLoneMarks(List<ClaimClause> clauses)
    {
        var kept = new List<ClaimClause>();
        var pending = ClaimMark.None;
        foreach (var clause in clauses)
        {
            if (clause.SaysSomething)
            {
                kept.Add(clause with { Marks = clause.Marks | pending });
                pending = ClaimMark.None;
            }
            else if (kept.Count > 0)
            {
                kept[^1] = kept[^1] with { Marks = kept[^1].Marks | clause.Marks };
            }
            else
            {
                pending |= clause.Marks;
            }
        }

        return kept;
    }

    private static void AddWord(ClauseBuilder part, string word, List<Match> tokens, int at)
    {
        var lower = word.ToLowerInvariant().Replace('’', '\'');
        var unit = UnitAfter(tokens, at);
        var number = ClaimUnits.NumberOf(lower) ?? (lower == "one" && unit.Length > 0 ? "1" : null);
        if (number is not null)
        {
            part.AddFigure(number, unit);
        }
        else if (!IsUnitOfFigure(tokens, at, lower))
        {
            var bounds = !ClaimWords.BoundsFigures(lower) || (at + 1 < tokens.Count && IsFigure(tokens[at + 1]));
            part.AddWord(word, lower, isFirst: at == 0, bounds);
        }
        else
        {
            part.Interrupt();
        }
    }

    /// <summary>Bounds of several words count as one.</summary>
    private static string Joined(string sentence) => Together().Replace(
        sentence, match => match.Value.Replace(" ", string.Empty, StringComparison.Ordinal));

    private static string ValueOf(Match token)
    {
        var first = Plain(token.Groups["number"].Value);
        return token.Groups["to"].Success ? $"{first}-{Plain(token.Groups["to"].Value)}" : first;
    }

    private static string Plain(string number)
    {
        var whole = Grouped().IsMatch(number) ? number.Replace(",", string.Empty, StringComparison.Ordinal) : number;
        return Empty().Replace(whole, string.Empty);
    }

    private static string UnitOf(Match token, List<Match> tokens, int at)
    {
        var beside = token.Groups["before"].Success ? token.Groups["before"] : token.Groups["after"];
        if (beside.Success)
            return ClaimUnits.Of(beside.Value.Trim()) ?? beside.Value.Trim();
        return UnitAfter(tokens, at) is { Length: > 0 } unit ? unit : NameBefore(tokens, at);
    }

    /// <summary>November 24, Model 3: the figure is that name's.</summary>
    private static string NameBefore(List<Match> tokens, int at) =>
        at > 1 && tokens[at - 1].Groups["word"].Success && char.IsUpper(tokens[at - 1].Value[0])
            ? Lower(tokens, at - 1)
            : string.Empty;

    private static string UnitAfter(List<Match> tokens, int at)
    {
        var next = Lower(tokens, at + 1);
        return ClaimUnits.IsKindOfDay(next)
            ? $"{next} {ClaimUnits.Of(Lower(tokens, at + 2))}"
            : ClaimUnits.Of(next) ?? (Currency().IsMatch(next) ? next : string.Empty);
    }

    private static bool IsUnitOfFigure(List<Match> tokens, int at, string lower) =>
        at > 0 && (IsFigure(tokens[at - 1]) && (ClaimUnits.Of(lower) is not null || ClaimUnits.IsKindOfDay(lower))
            || (at > 1 && IsFigure(tokens[at - 2]) && ClaimUnits.IsKindOfDay(Lower(tokens, at - 1))
                && ClaimUnits.Of(lower) is not null));

    private static bool IsFigure(Match token) => token.Groups["number"].Success
        || token.Value.ToLowerInvariant() is var word && (ClaimUnits.NumberOf(word) is not null || word == "one");

    private static string Lower(List<Match> tokens, int at) =>
        at < tokens.Count ? tokens[at].Value.ToLowerInvariant() : string.Empty;

    [GeneratedRegex(
        @"(?<before>[$€£¥]\s?)?(?<![\p{L}\p{Nd}#])(?<number>\d+(?:[.,:]\d+)*)"
        + @"(?:\s?(?:-|–|to|bis|à|a|tot|and|und)\s?[$€£¥]?(?<to>\d+(?:[.,:]\d+)*))?(?![\p{L}\p{Nd}-])"
        + @"(?<after>\s?[%€$£¥°])?"
        + @"|(?<word>#?[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}_]*(?:['’.\-][\p{L}\p{Nd}_]+)*)|(?<stop>[,;:()–—])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Token();

    [GeneratedRegex(
        @"\b(up to|at (most|least)|(not?) (more|later|less) than|(less|fewer|more|other) than|as long as|au moins"
        + @"|al menos)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Together();

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+(\.\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"[.,]00?$", RegexOptions.None, 1000)]
    private static partial Regex Empty();

    [GeneratedRegex("^(usd|eur|gbp|chf|jpy|cad|aud)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Currency();
}
