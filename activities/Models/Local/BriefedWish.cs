using System.Text.RegularExpressions;
using Steward.Activities.Models.Procedures;
using Steward.Activities.Models.Reading;
using Steward.Activities.Models.Wording;
using Steward.Activities.Understanding;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>What the customer wants, in one line: the intent in words, the orders named, and the sentence that says it.</summary>
internal sealed partial class BriefedWish(IntentReader intents)
{
    private const int LongestSentence = 160;

    public string Of(Dialogue dialogue, IReadOnlyList<ArchivedMessage> transcript, Account? account)
    {
        var said = transcript.Where(message => message is { Direction: MessageDirection.Inbound, Redacted: not null })
            .Select(message => message.Redacted!).ToList();
        var kinds = Wanted(dialogue, said);
        var wish = kinds.Count > 0
            ? string.Join(" and ", kinds.Select(WishWords.Of))
            : WishWords.Of(Intent(dialogue, said));
        var orders = said.SelectMany(Identifiers.Orders).Distinct(StringComparer.Ordinal).Select(id => Order(id, account));
        var about = string.Join("; ", orders);
        return $"{wish}{(about.Length > 0 ? $", about {about}" : string.Empty)}{Quoted(said)}";
    }

    /// <summary>All that is under way or was asked for last, each once.</summary>
    private static List<string> Wanted(Dialogue dialogue, List<string> said) =>
    [
        .. dialogue.Left.Concat(dialogue.Request is { } request ? [request.Kind] : [])
            .Concat(dialogue.Queue.Select(waiting => waiting.Kind))
            .Concat(said.Count > 0 ? RequestReader.Read(said[^1]).Select(clause => clause.Kind) : [])
            .Distinct(StringComparer.Ordinal),
    ];

    private string Intent(Dialogue dialogue, List<string> said) => said.Count > 0
        ? intents.Read(said[^1], dialogue).Topic(dialogue)
        : dialogue.Intent ?? Intents.OutOfScope;

    /// <summary>Only the customer's own orders are described; another number stays a number.</summary>
    private static string Order(string id, Account? account) =>
        account?.Order(id) is { } order
            ? $"order {id} ({string.Join(", ", order.Items.Select(item => item.Name))}: {order.Status})"
            : $"order {id}";

    private static string Quoted(IReadOnlyList<string> said)
    {
        var sentences = said.Reverse().SelectMany(words => AnswerSentences.Split(Courtesies.Without(words))).ToList();
        var telling = sentences.Find(sentence => Wish().IsMatch(sentence) && !Person().IsMatch(sentence))
            ?? sentences.Find(sentence => !Person().IsMatch(sentence)) ?? sentences.FirstOrDefault();
        return telling is null
            ? string.Empty
            : $": \"{(telling.Length <= LongestSentence ? telling : $"{telling[..LongestSentence]}…")}\"";
    }

    [GeneratedRegex(@"\?|\b(want|need|would like|i'd like|could you|can you|please|get my|refund|cancel|return|exchange|change)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Wish();

    /// <summary>That a person is wanted is said already; what for is what the agent needs.</summary>
    [GeneratedRegex(@"\b(person|human|agent|someone|representative|manager)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Person();
}
