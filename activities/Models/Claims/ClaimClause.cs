namespace Steward.Activities.Models.Claims;

/// <summary>A part of a sentence between its commas and joints: what is denied or bounded, is so within it.</summary>
internal sealed record ClaimClause
{
    public required IReadOnlyList<ClaimWord> Words { get; init; }

    public required IReadOnlyList<ClaimFigure> Figures { get; init; }

    public required ClaimMark Marks { get; init; }

    /// <summary>Whom it names first.</summary>
    public required ClaimPerson Person { get; init; }

    public bool SaysSomething => Words.Count > 0 || Figures.Count > 0;

    public bool Says(ClaimWord word) => Words.Any(word.IsSaidBy);

    public bool Has(ClaimMark mark) => (Marks & mark) != ClaimMark.None;
}
