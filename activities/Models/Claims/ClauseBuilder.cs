using Steward.Activities.Knowledge.Analysis;

namespace Steward.Activities.Models.Claims;

/// <summary>Gathers a clause, word by word.</summary>
internal sealed class ClauseBuilder(string language)
{
    private List<ClaimWord> words = [];
    private List<ClaimFigure> figures = [];
    private ClaimMark marks;
    private ClaimPerson person;
    private string? before;

    public void AddFigure(string value, string unit)
    {
        figures.Add(new(value, unit));
        before = null;
    }

    /// <param name="word">As it is written.</param>
    /// <param name="lower">In lower case.</param>
    /// <param name="isFirst">The sentence begins with it: a capital says nothing.</param>
    /// <param name="isMark">Whether it bounds or turns anything here, as "under" does before a figure only.</param>
    public void AddWord(string word, string lower, bool isFirst, bool isMark)
    {
        var mark = isMark ? ClaimWords.MarkOf(lower) : ClaimMark.None;
        marks |= mark;
        if (person == ClaimPerson.Nobody)
            person = ClaimWords.PersonOf(lower);
        var terms = mark == ClaimMark.None && !ClaimWords.IsPolite(lower) ? LanguageAnalyzers.Terms(language, word) : [];
        if (terms.Count == 0)
        {
            before = null;
            return;
        }

        var stem = string.Join(' ', terms);
        words.Add(new(lower, stem, !isFirst && IsName(word), before));
        before = stem;
    }

    public void Interrupt() => before = null;

    public ClaimClause Take()
    {
        var clause = new ClaimClause { Words = words, Figures = figures, Marks = marks, Person = person };
        (words, figures, marks, person, before) = ([], [], ClaimMark.None, ClaimPerson.Nobody, null);
        return clause;
    }

    /// <summary>German writes every noun with a capital; elsewhere it is a name, as is what has digits.</summary>
    private bool IsName(string word) =>
        word.Any(char.IsDigit) || (language != "de" && char.IsUpper(word[0])) || word.Skip(1).Any(char.IsUpper);
}
