using System.Text.RegularExpressions;
using Steward.Activities.Models.Local;

namespace Steward.Activities.Models.Reading;

/// <summary>What a message asks about in general beside what it wants done.</summary>
internal static partial class SideQuestions
{
    private const int Most = 3;

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>Sentences, in order; one that makes a request or is about the customer's own order is none.</summary>
    public static IReadOnlyList<string> In(string text) =>
    [
        .. Sentences(text).Where(sentence => (General().IsMatch(sentence) || Wonder().IsMatch(sentence)) && !Own().IsMatch(sentence)
                && RequestReader.KindOf(sentence) is null && Identifiers.Orders(sentence).Count == 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(Most),
    ];

    /// <summary>What is left to be done; the whole text when it only asks.</summary>
    public static string Without(string text)
    {
        var rest = In(text).Aggregate(text, (left, question) => left.Replace(question, " ", StringComparison.Ordinal));
        return string.IsNullOrWhiteSpace(rest) ? text : rest;
    }

    /// <summary>All questions of a text, to whatever they are.</summary>
    public static IReadOnlyList<string> All(string text) =>
        [.. Sentences(text).Where(sentence => sentence.EndsWith('?'))];

    /// <summary>People go on in small letters; a question ends at its mark whatever follows.</summary>
    private static IEnumerable<string> Sentences(string text) =>
        AnswerSentences.Split(text).SelectMany(sentence => Mark().Split(sentence)).Select(part => part.Trim());

    [GeneratedRegex(@"(?<=\?)\s+", Options, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"^\W*((and|also|oh|ps|plus|by the way|btw|one more thing|another question|quick question|besides|then)\b" +
        @"\W*){0,3}" +
        @"(how (do|long|much|can|many|does|often|soon|fast)|what|which|when (do|does|will|is|are)|where (do|can|is)|" +
        @"can i|may i|could i|do (you|i)|does|is (it|there|the)|are there|will)\b[^?]*\?$",
        Options,
        1000)]
    private static partial Regex General();

    /// <summary>"I would like to know how many …" has no mark and is a question all the same.</summary>
    [GeneratedRegex(
        @"^\W*((and|also|oh|ps|plus|by the way|btw|besides|then)\b\W*){0,3}" +
        @"(((i|you|we)( also)?('d| would)?( also)? (want|like|need|wish) to know|i wonder|(please )?tell me)\b)",
        Options,
        1000)]
    private static partial Regex Wonder();

    [GeneratedRegex(
        @"\b(my|this|that|these|those|the) (\w+ )?(order|orders|parcel|package|delivery|shipment|items?)\b|" +
        @"\b(is|are|has|have|was|were|will|did|can) (it|they)\b",
        Options,
        1000)]
    private static partial Regex Own();
}
