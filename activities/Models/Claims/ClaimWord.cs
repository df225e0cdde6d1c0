namespace Steward.Activities.Models.Claims;

/// <summary>A telling word.</summary>
/// <param name="Text">In lower case.</param>
/// <param name="Stem">As the passages' terms are.</param>
/// <param name="IsName">Written as a name is: then its form must be the same.</param>
/// <param name="Before">The stem of the telling word right before it; null when another kind of word stands there.
/// </param>
internal sealed record ClaimWord(string Text, string Stem, bool IsName, string? Before)
{
    /// <summary>Share of the longer form that two forms of one word begin with alike.</summary>
    private const double Alike = 0.6;

    /// <summary>An ending such as -ping.</summary>
    private const int Ending = 4;

    /// <summary>Stems bring together what is not the same, such as internal and international.</summary>
    public bool IsSaidBy(ClaimWord other) =>
        Text == other.Text || (!IsName && Stem == other.Stem && IsFormOf(other.Text));

    private bool IsFormOf(string other)
    {
        var (same, longer) = (Text.AsSpan().CommonPrefixLength(other), Math.Max(Text.Length, other.Length));
        return longer - same <= Ending || same >= Alike * longer;
    }
}
