namespace Steward.Activities.Privacy;

/// <summary>
/// All personal data of a text, in its order. What ran into its neighbour may be known only when that one is a token, so
/// the text is read again, with tokens in place, as long as more is found.
/// </summary>
internal static class PersonalPieces
{
    /// <summary>Two rounds do for what people write; more is somebody's trick.</summary>
    private const int MostRounds = 8;

    /// <param name="text">As it was written.</param>
    /// <param name="stays">The kinds that are left where they are.</param>
    public static IReadOnlyList<PersonalData> Of(string text, Predicate<PiiKind> stays)
    {
        var pieces = Find(text, stays);
        var found = pieces;
        for (var round = 1; found.Count > 0 && round < MostRounds; round++)
        {
            var cut = new CutText(text, [.. pieces.Select(piece => (piece, TokenText.Of(piece.Kind, 1)))]);
            found = [.. cut.Uncut(Find(cut.Text, stays))];
            pieces = [.. pieces.Concat(found).OrderBy(piece => piece.Start)];
        }

        return pieces;
    }

    private static List<PersonalData> Find(string text, Predicate<PiiKind> stays) =>
        [.. PersonalDataRecogniser.Find(text).Where(piece => !stays(piece.Kind))];
}
