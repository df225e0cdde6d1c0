using Steward.Activities.Knowledge;
using Steward.Activities.Models.Claims;
using Steward.Activities.Models.Local;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Remote;

/// <summary>Keeps the sentences that their sources carry; the rest is cut, whatever model wrote it.</summary>
internal sealed class Grounding
{
    private readonly IReadOnlyList<Passage> passages;
    private readonly IReadOnlyList<string> records;
    private readonly IReadOnlyList<ClaimSource> notes;
    private readonly IReadOnlySet<string> heard;
    private readonly string language;
    private readonly Dictionary<string, ClaimSource> read = new(StringComparer.Ordinal);

    /// <param name="passages">What the model was shown of the articles.</param>
    /// <param name="lookedUp">What look-ups answered in this turn, and what the desk instructed.</param>
    /// <param name="heard">The customer's messages: a question back may use their words.</param>
    /// <param name="language">ISO 639-1; words of other languages than those that passages are analysed in are compared
    /// as they are.</param>
    public Grounding(
        IReadOnlyList<Passage> passages, IReadOnlyList<string> lookedUp, IEnumerable<string> heard, string language)
    {
        (this.passages, this.language) = (passages, language);
        this.heard = Courtesy.Heard(heard);
        records = [.. lookedUp.Where(RecordCheck.IsRecord)];
        notes = [.. lookedUp.Where(text => !RecordCheck.IsRecord(text))
            .Select(text => new ClaimSource(text, [], language))];
    }

    public (IReadOnlyList<string> Kept, IReadOnlyList<Citation> Citations, int Cut) Check(ModelAnswer answer)
    {
        var kept = new List<string>();
        var cited = new List<Passage>();
        var cut = 0;
        foreach (var sentence in answer.Sentences)
        {
            // What is called one sentence may be several, and each must stand for itself.
            foreach (var part in AnswerSentences.Split(sentence.Text))
            {
                if (SourceOf(part, sentence.Passages ?? []) is { } source)
                    kept.Add($"{part} [{Number(cited, source)}]");
                else if (IsTold(part))
                    kept.Add(part);
                else
                    cut++;
            }
        }

        return (kept, [.. cited.Select(passage => new Citation(passage.PassageId, passage.ContentHash))], cut);
    }

    private Passage? SourceOf(string sentence, IReadOnlyList<string> named)
    {
        var cited = passages.Where(passage => named.Contains(passage.PassageId, StringComparer.Ordinal)).ToList();
        if (cited.Find(passage => Read(passage).Has(sentence)) is { } same)
            return same;
        var claim = ClaimReader.Read(sentence, language);
        return cited.Find(passage => Read(passage).Fault(claim) is null);
    }

    private bool IsTold(string sentence)
    {
        if (Courtesy.StatesNothing(sentence, heard))
            return true;
        var claim = ClaimReader.Read(sentence, language);
        return notes.Any(note => note.Has(sentence) || note.Fault(claim) is null)
            || records.Any(record => RecordCheck.Carries(record, claim, language));
    }

    private ClaimSource Read(Passage passage) =>
        read.TryGetValue(passage.PassageId, out var known)
            ? known
            : read[passage.PassageId] = new(passage.Text, [passage.Title, passage.Heading], language);

    private static int Number(List<Passage> cited, Passage source)
    {
        var at = cited.FindIndex(passage => passage.PassageId == source.PassageId);
        if (at >= 0)
            return at + 1;
        cited.Add(source);
        return cited.Count;
    }
}
