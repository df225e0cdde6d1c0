using System.Text.RegularExpressions;

namespace Steward.Activities.Models.Reading;

/// <summary>
/// Says why a request is beyond a deterministic procedure. A person gets it rather than a wrong action.
/// </summary>
internal static partial class Complexity
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly (string Code, Regex Pattern)[] Rules =
    [
        ("condition", Condition()),
        ("exception", Exception()),
        ("negated_request", NegatedRequest()),
        ("several_orders", SeveralOrders()),
        ("price_comparison", PriceComparison()),
        ("split", Split()),
        ("undo", Undo()),
        ("someone_else", SomeoneElse()),
        ("reference_to_other_order", OtherReference()),
    ];

    /// <summary>The rule's code, or null when the request is plain.</summary>
    public static string? Of(string text)
    {
        var plain = HarmlessIf().Replace(text, " ");
        return Array.Find(Rules, rule => rule.Pattern.IsMatch(plain)).Code;
    }

    /// <summary>What makes the whole message beyond a procedure, whichever of its requests it stands beside.</summary>
    public static string? OfMessage(string text)
    {
        var plain = HarmlessIf().Replace(text, " ");
        return Array.Find(Rules, rule => rule.Code is "condition" or "split" or "someone_else"
            && rule.Pattern.IsMatch(plain)).Code;
    }

    [GeneratedRegex(
        @"\b(let me know|tell me|see|check|know|ask|wonder(ing)?|wondered|sure|confirm|find out) (if|whether)\b|" +
        @"\bif (that'?s |it'?s |it is |that is |at all )?possible\b|" +
        @"\bif you (need|have any|don'?t mind|would|could please)\b|\bas if\b",
        Options,
        1000)]
    private static partial Regex HarmlessIf();

    [GeneratedRegex(
        @"\b(if|unless|otherwise|in case|whichever|depending|provided that|as long as|or else|whether|" +
        @"instead of that|when the agent)\b",
        Options,
        1000)]
    private static partial Regex Condition();

    [GeneratedRegex(
        @"\b(except|excluding|apart from|other than|but not|everything but|all but|only|just one|keep(ing)?|" +
        @"leave the|nothing else|not sure|rather)\b",
        Options,
        1000)]
    private static partial Regex Exception();

    [GeneratedRegex(
        @"\b(don'?t|do not|not|never|without|cannot|can'?t|regret(ted)?|no longer want to)\b[^.,;!?]{0,25}\b(cancel|" +
        @"return|exchange|change|modify|swap|process|send)",
        Options,
        1000)]
    private static partial Regex NegatedRequest();

    [GeneratedRegex(
        @"\b(all|both|each|every|two|three|several|multiple|many)\b[^.!?]{0,25}\borders\b|" +
        @"\b(another|other|different|separate|second) orders?\b|\bdifferent orders\b",
        Options,
        1000)]
    private static partial Regex SeveralOrders();

    [GeneratedRegex(
        @"\b(cheap(er|est)|(most|more|less|least) expensive|cost(s|ing)? (less|more)|lowest|highest|upgrade|" +
        @"maxim(um|ize[d]?|al)|minimum|best|easiest|saves?|better deal|budget)\b|" +
        @"\b(under|over|below|above|than|at most|at least|up to|within|around|about|exceed(s|ing)?) \$ ?\d",
        Options,
        1000)]
    private static partial Regex PriceComparison();

    [GeneratedRegex(
        @"\b(split|half (of )?(on|with|to|the (price|amount|total|refund))|partly|partial(ly)?|combine|combination|" +
        @"two (cards|payments)|both (cards|payment))\b",
        Options,
        1000)]
    private static partial Regex Split();

    [GeneratedRegex(
        @"\b(undo|reinstate|un-?cancel|reverse|revert|reorder|re-order|change (it )?back|" +
        @"add (a|an|the|another)\b.{0,30}\b(to|order)|remove)\b",
        Options,
        1000)]
    private static partial Regex Undo();

    [GeneratedRegex(
        @"\b(my|your) (friend|wife|husband|son|daughter|mother|father|brother|sister|partner|colleague|neighbou?r|" +
        @"boss)('?s)\b[^.!?]{0,30}\b(order|account|address|place|home|house)\b|\bon behalf of\b|\bsomeone else'?s\b",
        Options,
        1000)]
    private static partial Regex SomeoneElse();

    [GeneratedRegex(
        @"\b(same (as|type as)|the one I already|like the one)\b|\bto be the same\b|" +
        @"\bin (one of )?(my|your|the) (other )?orders\b|\bsame (item|one)\b[^.!?]{0,20}\b(online|available)\b",
        Options,
        1000)]
    private static partial Regex OtherReference();
}
