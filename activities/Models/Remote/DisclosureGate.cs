using System.Text.RegularExpressions;
using Steward.Activities.Models.Local;
using Steward.Activities.Privacy;
using Steward.Activities.Privacy.Names;

namespace Steward.Activities.Models.Remote;

/// <summary>
/// Decides which of a model's sentences may reach a customer at all, whatever they rest on. The model is taken for
/// hostile: it may know things that it must not tell. A sentence passes when each of its names, figures and unusual
/// words was shown to it as something the customer may see, nothing in it is known from internal notes or from the
/// rules alone, and it asks for no secret. A model that was told a note may use no words but those that were shown and
/// those of any reply: what it cannot name it cannot describe either.
/// </summary>
internal sealed partial class DisclosureGate
{
    /// <summary>So many words in a row from the rules or a note are a quotation.</summary>
    private const int Quotation = 6;

    private readonly HashSet<string> open = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> tokens = new(StringComparer.Ordinal);
    private readonly HashSet<string> confidential = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> quotations = new(StringComparer.OrdinalIgnoreCase);
    private readonly string trusted;
    private readonly string shown;
    private readonly ConfidentialWords noted;

    /// <param name="said">What customer and desk said to each other, redacted.</param>
    /// <param name="trusted">Passages, look-ups and the desk's own instruction for this turn.</param>
    /// <param name="notes">Internal notes.</param>
    /// <param name="rules">What a model is told of its work.</param>
    public DisclosureGate(
        IEnumerable<string> said, IEnumerable<string> trusted, IReadOnlyList<string> notes, string rules)
    {
        this.trusted = string.Join('\n', trusted);
        shown = LookAlikes.Fold(string.Join('\n', said.Append(this.trusted)), parts: false).Text;
        foreach (Match word in Words().Matches(shown))
            open.Add(word.Value);
        foreach (Match token in TokenText.In(shown))
            tokens.Add(token.Value);
        noted = new ConfidentialWords(shown, notes);
        foreach (var text in notes.Append(rules))
            Hide(text);
    }

    /// <summary>Why a sentence must not be said; null when it may.</summary>
    public string? Fault(string sentence)
    {
        sentence = LookAlikes.Fold(sentence, parts: false).Text;
        if (TokenText.In(sentence).Any(token => !tokens.Contains(token.Value)))
            return "foreign_token";
        var plain = Mail().Replace(TokenText.Without(sentence), "email");
        if (Never().IsMatch(plain) || (Secrets().IsMatch(plain) && Asks().IsMatch(plain)))
            return "asks_for_secret";
        if (Addresses().Matches(plain).Any(address => !IsTrusted(address.Value)))
            return "foreign_address";
        if (Words().Matches(plain).Any(word => !MayBeSaid(word.Value, opens: word.Index == 0)))
            return "unknown_word";
        return Words().Matches(plain).Any(word => confidential.Contains(word.Value))
            || Runs(plain).Any(quotations.Contains) || noted.In(plain).Any()
            ? "confidential"
            : null;
    }

    /// <summary>
    /// Whether a reply says, together with those before it, what none of its sentences says: a secret told in pieces.
    /// </summary>
    public bool PiecesTogether(string reply, IEnumerable<string> earlier)
    {
        var before = Plain(string.Join('\n', earlier));
        return noted.In($"{before}\n{Plain(reply)}").Except(noted.In(before), StringComparer.Ordinal).Any();
    }

    private static string Plain(string text) => TokenText.Without(LookAlikes.Fold(text, parts: false).Text);

    private bool IsTrusted(string address) => trusted.Contains(address, StringComparison.OrdinalIgnoreCase);

    private void Hide(string text)
    {
        confidential.UnionWith(
            Words().Matches(TokenText.Without(text)).Select(word => word.Value).Where(IsTelling));
        var seen = Runs(shown).ToHashSet(StringComparer.OrdinalIgnoreCase);
        quotations.UnionWith(Runs(text).Where(run => !seen.Contains(run)));
    }

    private bool IsTelling(string word) => !open.Contains(word)
        && AnswerSentences.Stems(word).Any(stem => !Everyday.Stems.Contains(stem));

    /// <summary>Plain English that is nobody's name may be said; anything else only if it was shown.</summary>
    private bool MayBeSaid(string word, bool opens)
    {
        if (open.Contains(word))
            return true;
        if (word.Any(char.IsDigit))
            return false;
        var sense = Lexicon.Instance.Of(word);
        var english = (sense & Sense.English) is not Sense.None;
        var name = (sense & Sense.AnyName) is not Sense.None && (sense & Sense.Common) is Sense.None;
        var capital = char.IsUpper(word[0]) && !opens && word != "I";
        return english && !name && !capital && (noted.IsEmpty || Everyday.Has(word)) && (word.Length > 1 || word is "I" or "a" or "A" or "s" or "t");
    }

    private static IEnumerable<string> Runs(string text)
    {
        var words = Words().Matches(text).Select(word => word.Value).ToList();
        for (var at = 0; at + Quotation <= words.Count; at++)
            yield return string.Join(' ', words.Skip(at).Take(Quotation));
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}_]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();

    /// <summary>Web addresses and e-mail addresses, also without a scheme.</summary>
    [GeneratedRegex(
        @"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|"
        + @"\b[\w-]+\.(?:com|net|org|io|co|app|info|biz|ru|cn|xyz|top)\b(?:/\S*)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\be-?mail\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Mail();

    /// <summary>No reply has a reason to speak of these.</summary>
    [GeneratedRegex(
        @"\b(?:secrets?|passphrase|credentials)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Never();

    /// <summary>A question, or a wish that the customer does something.</summary>
    [GeneratedRegex(
        @"\?|\b(?:please|reply|send|give|tell|enter|provide|share|confirm|type|read|submit|need|let us know)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Asks();

    [GeneratedRegex(
        @"\b(?:passwords?|passcodes?|passphrase|pin|cvv|cvc|security code|card number|account number|one-time code|"
        + @"social security|login)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Secrets();
}
