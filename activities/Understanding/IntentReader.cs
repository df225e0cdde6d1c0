using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Steward.Activities.Models.Procedures;
using Steward.Activities.Models.Reading;
using Steward.Activities.Understanding.Classification;

namespace Steward.Activities.Understanding;

/// <summary>
/// Joins three views of a message: what a running procedure expects, requests in so many words, and the classifier.
/// </summary>
internal sealed partial class IntentReader(IntentModels models, IOptions<UnderstandingOptions> options)
{
    private const int MostGuesses = 3;
    private const double Certain = 0.99;
    private const double Explicit = 0.85;
    private const double Expected = 0.95;
    private const double Probable = 0.7;
    private const RegexOptions Regexes =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public IntentReading Read(string text, Dialogue dialogue)
    {
        var matter = Courtesies.Without(text);
        var ranking = models.Current.Rank(matter, MostGuesses);
        return Join(text, matter, dialogue, ranking) with { Model = ranking.Model };
    }

    private IntentReading Join(string text, string matter, Dialogue dialogue, IntentRanking ranking)
    {
        var requests = RequestReader.Read(text);
        if (dialogue.Request?.Kind is { } running)
            return WhileRunning(text, dialogue, running, ranking, requests);
        if (dialogue.Pending is not null && YesNoReader.Read(text) is var answer and not YesNo.Other)
            return new IntentReading(answer == YesNo.Yes ? Intents.Yes : Intents.No, Certain, null);
        if (dialogue.Queue.Count > 0 && YesNoReader.Read(text) == YesNo.Yes)
            return new IntentReading(Intents.Yes, Expected, dialogue.Queue[0].Kind);
        return Fresh(matter, ranking, requests);
    }

    private static IntentReading WhileRunning(
        string text, Dialogue dialogue, string running, IntentRanking ranking, IReadOnlyList<RequestClause> requests)
    {
        var guess = ranking.Best;
        var answer = YesNoReader.Read(text);
        if (dialogue.AwaitsConfirmation && answer != YesNo.Other)
            return new IntentReading(answer == YesNo.Yes ? Intents.Yes : Intents.No, Certain, running);
        if (guess is { Intent: Intents.AskPerson, Confidence: > 0.6 })
            return new IntentReading(Intents.AskPerson, guess.Confidence, null);
        if (dialogue.ProposedBy.Count > 0 && guess is { Intent: Intents.Thanks, Confidence: > 0.5 })
            return new IntentReading(Intents.Thanks, guess.Confidence, null);
        if (requests.Count > 0 && !AsksAbout(text))
            return new IntentReading(requests[0].Kind, Expected, requests[0].Kind);
        return IsQuestion(text, guess)
            ? new IntentReading(guess.Intent, guess.Confidence, null) { Ranking = ranking }
            : new IntentReading(running, Probable, running);
    }

    private IntentReading Fresh(string text, IntentRanking ranking, IReadOnlyList<RequestClause> requests)
    {
        var guess = ranking.Best;
        var known = Intents.Procedures.Contains(guess.Intent, StringComparer.Ordinal);
        if (requests.Count > 0 && (known || IsRequest(text)) && guess.Intent != Intents.AskPerson
            && !(AsksAbout(text) && (!known || guess.Confidence < Probable)))
            return new IntentReading(requests[0].Kind, Math.Max(Explicit, guess.Confidence), requests[0].Kind);
        return Classified(text, guess, known) with { Ranking = ranking };
    }

    /// <summary>What the classifier alone says.</summary>
    private IntentReading Classified(string text, IntentGuess guess, bool known)
    {
        if (AsksAbout(text) && (!known || guess.Confidence < Probable))
            return new IntentReading(guess.Intent, guess.Confidence, null);
        if (guess.Intent is Intents.Greeting or Intents.Thanks && text.Contains('?', StringComparison.Ordinal))
            return new IntentReading(Intents.OutOfScope, guess.Confidence, null);
        if (!guess.InScope || guess.Confidence < options.Value.OutOfScopeBelow)
            return new IntentReading(Intents.OutOfScope, guess.Confidence, null);
        return new IntentReading(guess.Intent, guess.Confidence, known ? guess.Intent : null);
    }

    private static bool IsQuestion(string text, IntentGuess guess) =>
        AsksAbout(text) && guess.Confidence >= 0.4
        && !Intents.Procedures.Contains(guess.Intent, StringComparer.Ordinal)
        && guess.Intent is not (Intents.Yes or Intents.No or Intents.Greeting or Intents.Thanks);

    private static bool AsksAbout(string text) =>
        GeneralQuestion().IsMatch(text) && Identifiers.Orders(text).Count == 0;

    private static bool IsRequest(string text) => FirstPerson().IsMatch(text) && !AsksAbout(text);

    [GeneratedRegex(
        @"^\W*(\w+[,.!]? ){0,3}(how (do|long|much|can|many|does|often)|what('?s| is| are| happens| if)?|which|" +
        @"when do|can i|may i|do you|do i|is (it|there)|are there|does)\b[^?]*\?",
        Regexes,
        1000)]
    private static partial Regex GeneralQuestion();

    [GeneratedRegex(
        @"\b(i|you|we)('d| would| do| just| also)*('m| am)?( \w+)? (want|like|need|wish|trying|looking|decided|wanna|" +
        @"have|received|ordered)\b|\b(please|can you|could you|would you|will you|help me|let'?s)\b|#?\bw\d{7}\b|" +
        @"\bmy (order|last order|recent order|address|payment)\b|" +
        @"^\W*(cancel|return|exchange|change|modify|update|swap|track)\b",
        Regexes,
        1000)]
    private static partial Regex FirstPerson();
}
