using Steward.Activities.Privacy;

namespace Steward.Starters.Evaluation.Pii;

/// <summary>Counts tokens by their label and by what they were found to be.</summary>
internal sealed class PiiCount
{
    public const string Nothing = "–";

    private readonly Tally all = new();
    private readonly Dictionary<string, Tally> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tally> redacted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tally> kinds = new(StringComparer.Ordinal);
    private readonly List<(string Right, string Said)> wrong = [];

    public int Tokens { get; private set; }

    public void Add(LabelledText text, IReadOnlyList<PersonalData> found)
    {
        foreach (var token in TextTokens.Of(text.Text))
        {
            var (start, end) = (token.Start.Value, token.End.Value);
            var label = text.Spans.FirstOrDefault(span => span.Meets(start, end))?.Type;
            var at = Index(found, start, end);
            Tokens++;
            Add(label, at < 0 ? null : found[at].Kind, text.Text[token]);
        }
    }

    public PiiReport Report(double micros, int messages) => new()
    {
        Precision = all.Precision,
        Recall = all.Recall,
        F2 = all.F2,
        ByType = Shares(labels, tally => tally.Recall),
        Redacted = Shares(redacted, tally => tally.Recall),
        PrecisionByKind = Shares(kinds, tally => tally.Precision),
        MicrosPerMessage = micros,
        Messages = messages,
        Tokens = Tokens,
        Confusions = Confusion.Of(wrong),
    };

    private void Add(string? label, PiiKind? kind, string word)
    {
        all.Add(label is not null, kind is not null);
        if (label is not null)
        {
            Of(labels, label).Add(true, kind is not null);
            Of(redacted, label).Add(true, kind is { } named && !PrivacyOptions.Harmless.Contains(named));
        }

        if (kind is not null)
            Of(kinds, $"{kind}").Add(label is not null, true);
        if (label is null != kind is null)
            wrong.Add((label is null ? Nothing : $"{label} {word}", kind is null ? Nothing : $"{kind} {word}"));
    }

    private static Tally Of(Dictionary<string, Tally> tallies, string name)
    {
        if (!tallies.TryGetValue(name, out var tally))
            tallies[name] = tally = new Tally();
        return tally;
    }

    private static Dictionary<string, double> Shares(Dictionary<string, Tally> tallies, Func<Tally, double> share) =>
        tallies.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => share(pair.Value), StringComparer.Ordinal);

    private static int Index(IReadOnlyList<PersonalData> found, int start, int end)
    {
        for (var at = 0; at < found.Count; at++)
        {
            if (found[at].Start < end && start < found[at].End)
                return at;
        }

        return -1;
    }
}
