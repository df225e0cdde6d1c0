namespace Steward.Activities.Models.Claims;

/// <summary>
/// Whether sentences of a source carry a claim: every telling word, name and figure with its unit is theirs, figures
/// belong to the words they stand by, and what is denied, bounded or strengthened in one is so in the other.
/// </summary>
internal static class ClaimCheck
{
    /// <summary>In both, or in neither.</summary>
    private const ClaimMark Alike = ClaimMark.Denial | ClaimMark.Usual | ClaimMark.About | ClaimMark.AtMost
        | ClaimMark.AtLeast | ClaimMark.Off;

    /// <summary>What may be need not be: one of them in both, or in neither.</summary>
    private const ClaimMark Perhaps = ClaimMark.Can | ClaimMark.Possible;

    /// <summary>A claim has none that its source has not.</summary>
    private const ClaimMark Claimed = ClaimMark.Must | ClaimMark.Sure | ClaimMark.All | ClaimMark.Before
        | ClaimMark.After | ClaimMark.More | ClaimMark.Less;

    /// <summary>A claim leaves none out that its source has.</summary>
    private const ClaimMark Kept = ClaimMark.Some;

    /// <summary>These hold for the whole sentence, wherever they stand in it; in both, or in neither.</summary>
    private const ClaimMark Limits = ClaimMark.Exception | ClaimMark.Only | ClaimMark.Condition;

    /// <param name="claim">The claim's clauses.</param>
    /// <param name="sentences">The source's sentences that are to carry it.</param>
    /// <param name="around">Words of the headings above them that they do not say themselves.</param>
    /// <returns>What is wrong; null when they carry it.</returns>
    public static string? Fault(
        IReadOnlyList<ClaimClause> claim,
        IReadOnlyList<IReadOnlyList<ClaimClause>> sentences,
        IReadOnlyList<ClaimWord> around)
    {
        var source = sentences.SelectMany(sentence => sentence).ToList();
        var said = new Dictionary<ClaimClause, ClaimMark>(ReferenceEqualityComparer.Instance);
        foreach (var clause in claim.Where(clause => clause.SaysSomething))
        {
            if (Missing(clause, source, around) is { } missing)
                return missing;
            var used = Cover(clause, source);
            if (Bound(clause, source) is { } bound)
                return bound;
            if (Turned(clause, used) is { } turned)
                return turned;
            if (Widened(clause, claim, used) is { } widened)
                return widened;
            foreach (var one in used)
                said[one] = said.GetValueOrDefault(one) | clause.Marks;
        }

        return said.Count == 0 ? "it states nothing of the source" : Dropped(said) ?? Limited(claim, sentences, said);
    }

    private static string? Missing(
        ClaimClause clause, IReadOnlyList<ClaimClause> source, IReadOnlyList<ClaimWord> around)
    {
        var word = clause.Words.FirstOrDefault(
            word => !source.Any(said => said.Says(word)) && !around.Any(word.IsSaidBy));
        if (word is not null)
            return $"'{word.Text}' is not said";
        var figure = clause.Figures.FirstOrDefault(figure => !source.Any(said => said.Figures.Contains(figure)));
        return figure is null ? null : $"'{figure.Value} {figure.Unit}' is not said".Replace(" '", "'", StringComparison.Ordinal);
    }

    /// <summary>The fewest clauses that say what the claim's clause says, the most alike first.</summary>
    private static List<ClaimClause> Cover(ClaimClause clause, IReadOnlyList<ClaimClause> source)
    {
        var words = clause.Words.ToList();
        var figures = clause.Figures.ToList();
        var used = new List<ClaimClause>();
        while (words.Count + figures.Count > 0)
        {
            var best = source.MaxBy(said => (Shared(said), -said.Words.Count - said.Figures.Count, Marks(said)));
            if (best is null || Shared(best) == 0)
                break;
            used.Add(best);
            words.RemoveAll(best.Says);
            figures.RemoveAll(best.Figures.Contains);
        }

        return used;

        int Shared(ClaimClause said) => words.Count(said.Says) + figures.Count(said.Figures.Contains);

        int Marks(ClaimClause said) => said.Marks == clause.Marks ? 1 : 0;
    }

    /// <summary>A word that the source says only beside other figures.</summary>
    private static string? Bound(ClaimClause clause, IReadOnlyList<ClaimClause> source)
    {
        foreach (var figure in clause.Figures)
        {
            var word = clause.Words.FirstOrDefault(word => IsElsewhere(
                [.. source.Where(said => said.Says(word))], figure));
            if (word is not null)
                return $"'{figure.Value}' is not said of '{word.Text}'";
        }

        return null;

        static bool IsElsewhere(List<ClaimClause> saying, ClaimFigure figure) => saying.Count > 0
            && saying.TrueForAll(said => said.Figures.Count > 0 && !said.Figures.Contains(figure));
    }

    /// <summary>What the claim denies, bounds or strengthens, and the source does not.</summary>
    private static string? Turned(ClaimClause clause, List<ClaimClause> used)
    {
        if (used.Count == 0)
            return null;
        var said = MarksOf(used);
        var wrong = clause.Marks & ~said & (Alike | Claimed);
        if (clause.Has(ClaimMark.Possible) && (said & Perhaps) == ClaimMark.None)
            wrong |= ClaimMark.Possible;
        if (wrong != ClaimMark.None)
            return $"it adds {wrong}";
        var person = used[0].Person;
        return clause.Person != ClaimPerson.Nobody && person != ClaimPerson.Nobody && clause.Person != person
            ? $"it speaks of {clause.Person}, the source of {person}"
            : null;
    }

    /// <summary>What the source denies or bounds, and no part of the claim that rests on it does.</summary>
    private static string? Dropped(Dictionary<ClaimClause, ClaimMark> said)
    {
        foreach (var (clause, claimed) in said)
        {
            var wrong = clause.Marks & ~claimed & (Alike | Kept);
            if (clause.Has(Perhaps) && (claimed & Perhaps) == ClaimMark.None)
                wrong |= clause.Marks & Perhaps;
            if (wrong != ClaimMark.None)
                return $"it leaves out {wrong}";
        }

        return null;
    }

    /// <summary>"Opened headphones" said as "headphones": what narrows a word is left out.</summary>
    private static string? Widened(ClaimClause clause, IReadOnlyList<ClaimClause> claim, List<ClaimClause> used)
    {
        var stems = claim.SelectMany(part => part.Words).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
        foreach (var word in clause.Words)
        {
            var said = used.SelectMany(part => part.Words).Where(word.IsSaidBy).ToList();
            if (said.Count > 0 && said.TrueForAll(one => one.Before is not null && !stems.Contains(one.Before)))
                return $"'{said[0].Before}' is left out before '{word.Text}'";
        }

        return null;
    }

    private static string? Limited(
        IReadOnlyList<ClaimClause> claim,
        IReadOnlyList<IReadOnlyList<ClaimClause>> sentences,
        Dictionary<ClaimClause, ClaimMark> used)
    {
        var claimed = MarksOf(claim);
        var said = MarksOf(sentences.Where(sentence => sentence.Any(used.ContainsKey)).SelectMany(sentence => sentence));
        var wrong = (claimed ^ said) & Limits;
        return wrong == ClaimMark.None ? null : $"it differs by {wrong}";
    }

    private static ClaimMark MarksOf(IEnumerable<ClaimClause> clauses) =>
        clauses.Aggregate(ClaimMark.None, (marks, clause) => marks | clause.Marks);
}
