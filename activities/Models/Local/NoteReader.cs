using System.Text.RegularExpressions;
using Steward.Activities.Understanding;

namespace Steward.Activities.Models.Local;

/// <summary>
/// Reads what an agent's note asks for. Every sentence must be an order it knows: a note understood in half would be
/// obeyed in half, so anything else is <see cref="NoteCommand.Unclear"/> and goes back to the desk.
/// </summary>
internal static partial class NoteReader
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly NoteOrder Unclear = new(NoteCommand.Unclear);

    private static readonly (string Procedure, Regex Pattern)[] Subjects =
    [
        (Intents.ChangeAddress, Address()),
        (Intents.ChangePayment, Payment()),
        (Intents.CancelOrder, Cancellation()),
        (Intents.ReturnItems, Return()),
        (Intents.ExchangeItems, Exchange()),
        (Intents.ChangeItems, Items()),
        (Intents.OrderStatus, Status()),
    ];

    public static NoteOrder Read(string note)
    {
        var tell = Tell().Match(note);
        var before = tell.Success ? note[..tell.Index] : note;
        if (Reserved().IsMatch(before))
            return Unclear;
        var order = Orders(before, lenient: tell.Success);
        if (!tell.Success || order.Command == NoteCommand.Unclear)
            return order;
        return order.Procedure is null && Relayed(tell) is { } words
            ? order with { Command = NoteCommand.Tell, Words = words }
            : Unclear;
    }

    /// <param name="lenient">Beside words to be told, a sentence that orders nothing is a remark to colleagues.</param>
    private static NoteOrder Orders(string text, bool lenient)
    {
        var order = new NoteOrder(NoteCommand.GoOn);
        var understood = lenient;
        foreach (var clause in ClauseEnd().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var subjects = SubjectsOf(clause);
            var starts = !Negation().IsMatch(clause) && Go().IsMatch(clause);
            if (Negation().IsMatch(clause) && subjects.Count > 0)
                order = order with { RuledOut = [.. order.RuledOut.Union(RuledOut(clause, subjects), StringComparer.Ordinal)] };
            else if (starts && subjects.Count == 1 && order.Procedure is null)
                order = order with { Command = NoteCommand.Start, Procedure = subjects[0], Words = clause };
            else if ((starts && subjects.Count > 0) || (!GoOn().IsMatch(clause) && !lenient))
                return Unclear;
            understood = true;
        }

        return understood && !(order.Procedure is { } chosen && order.RuledOut.Contains(chosen, StringComparer.Ordinal))
            ? order
            : Unclear;
    }

    /// <summary>
    /// Words after a colon or in quotation marks are told as they stand. Others only when they need no rewording, as
    /// "that she …" would; and never where an order to the assistant stands among them.
    /// </summary>
    private static string? Relayed(Match tell)
    {
        var words = tell.Groups["quoted"].Success ? tell.Groups["quoted"].Value : tell.Groups["words"].Value.Trim();
        var verbatim = tell.Groups["quoted"].Success || tell.Groups["colon"].Success;
        if (words.Length == 0 || ToDesk().IsMatch(words) || (!verbatim && ThirdPerson().IsMatch(words)))
            return null;
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}";
    }

    private static List<string> SubjectsOf(string clause) =>
        [.. Subjects.Where(subject => subject.Pattern.IsMatch(clause)).Select(subject => subject.Procedure).Take(3)];

    /// <summary>Cancelling gives money back too: "no refund" rules out both.</summary>
    private static IEnumerable<string> RuledOut(string clause, List<string> subjects) =>
        Money().IsMatch(clause) ? subjects.Append(Intents.CancelOrder) : subjects;

    [GeneratedRegex(@"(?<=^|[.;!\n]\s*)(please )?(tell|inform|answer|reply to|write to|write) (the )?(customer|client|them|her|him)\b(?!')( that)?(?<colon>\s*[:\u2014-])?\s*(""(?<quoted>[^""]+)""\.?\s*$|(?<words>.+)$)", Options | RegexOptions.Singleline, 1000)]
    private static partial Regex Tell();

    [GeneratedRegex(@"[.;!\n]+(\s+|$)|,?\s+but\s+|,?\s+and\s+(?=(do not|don'?t|never|offer|go ahead|proceed|please|start)\b)|,\s+(?=(do not|don'?t|no|never)\b)", Options, 1000)]
    private static partial Regex ClauseEnd();

    /// <summary>Conditions, amounts and gifts are beyond a procedure.</summary>
    [GeneratedRegex(@"\b(if|unless|until|only|except|once|after|before|wait|maybe|perhaps|half|partial(ly)?|percent|discount|voucher|compensat\w*|goodwill|free|instead|either)\b|[%$\u20ac\u00a3?]", Options, 1000)]
    private static partial Regex Reserved();

    [GeneratedRegex(@"\b(do not|don'?t|never|must not|mustn'?t|may not|cannot|can'?t|not allowed|no)\b", Options, 1000)]
    private static partial Regex Negation();

    [GeneratedRegex(@"^((please|ok|okay|approved|fine)[,:]? )*(you (can|may|should) )?(please )?(go (ahead|on)|proceed|continue|carry on|start|begin|offer|process|arrange|do|make|allow|accept|approve|help|cancel|refund|return|exchange|replace|swap|change|update)\b", Options, 1000)]
    private static partial Regex Go();

    [GeneratedRegex(@"^(please )?(go (ahead|on)|proceed|continue|carry on|over to you|(handing |giving )?(it )?back to you|take (it )?(over|from here)|(answer|reply to|help|assist) (the customer|them|her|him)('?s (question|message))?|answer (it|this|the (question|message))|done|thanks?( you)?|ok(ay)?|approved|all (fine|good|ok))( again| please| here| now| as usual| from here)*$", Options, 1000)]
    private static partial Regex GoOn();

    [GeneratedRegex(@"\b(the customer|the client|do not|don'?t (offer|tell|mention|promise|start|give)|go ahead|proceed with|internal(ly)?|assistant)\b", Options, 1000)]
    private static partial Regex ToDesk();

    [GeneratedRegex(@"\b(he|she|they|his|her|hers|him|their|theirs|them)\b|^(to|about|how|what|why|when|where|whether)\b", Options, 1000)]
    private static partial Regex ThirdPerson();

    [GeneratedRegex(@"\baddress(es)?\b", Options, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\bpayment( method)?\b", Options, 1000)]
    private static partial Regex Payment();

    [GeneratedRegex(@"\bcancel(l?ing|l?ation)?\b", Options, 1000)]
    private static partial Regex Cancellation();

    [GeneratedRegex(@"\b(returns?|returning|refund(s|ing)?|money back|send(ing)? (it |them )?back)\b", Options, 1000)]
    private static partial Regex Return();

    [GeneratedRegex(@"\b(exchang(e|es|ing)|swap(s|ping)?|replac(e|ing|ements?))\b", Options, 1000)]
    private static partial Regex Exchange();

    [GeneratedRegex(@"\b(change|changing|modify) (of )?(the |an? )?(items?|variants?|size|colou?r)\b", Options, 1000)]
    private static partial Regex Items();

    [GeneratedRegex(@"\b(order status|status of|tracking)\b", Options, 1000)]
    private static partial Regex Status();

    [GeneratedRegex(@"\b(refund(s|ing)?|money)\b", Options, 1000)]
    private static partial Regex Money();
}
