using System.Text.RegularExpressions;

namespace Steward.Activities.Understanding.Mail;

/// <summary>How mail programs announce what they quote, in many languages.</summary>
internal static partial class QuoteMarks
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const int HeaderLines = 7;
    private const int FewestHeaders = 3;
    private const int AttributionLines = 3;
    private const int LongestAttribution = 400;

    public static bool IsSeparator(string line) => Separator().IsMatch(line);

    public static bool IsRule(string line) => Rule().IsMatch(line);

    /// <summary>The head of a quoted mail as Outlook and Zimbra write it: three of From, Sent, To, Subject at least.</summary>
    public static bool StartsHeader(string[] lines, int at) =>
        FirstHeader().IsMatch(lines[at])
        && lines.Skip(at).Where(line => line.Trim().Length > 0).Take(HeaderLines).Count(Header().IsMatch) >= FewestHeaders;

    /// <summary>How many lines from here say who wrote the quote and when; 0 for none.</summary>
    public static int Attribution(string[] lines, int at)
    {
        if (lines[at].Length > LongestAttribution || !AttributionStart().IsMatch(lines[at]))
            return 0;
        for (var count = 1; count <= AttributionLines && at + count <= lines.Length; count++)
        {
            var joined = string.Join(' ', lines.Skip(at).Take(count).Select(line => line.Trim()));
            var last = lines[at + count - 1].Trim();
            if (last.Length == 0 || last.StartsWith('>') || joined.Length > LongestAttribution)
                return 0;
            if (joined.EndsWith(':') && (Wrote().IsMatch(joined) || (Sender().IsMatch(joined) && Moment().IsMatch(joined))))
                return count;
        }

        return 0;
    }

    [GeneratedRegex(
        @"^[\s>*]*[-_=]{2,}\s*(original|forwarded|ursprüngliche|weitergeleitete|message d'origine|mensaje original|messaggio originale|oorspronkelijk|mensagem original|original|исходное|пересылаемое|vidarebefordrat|opprinnelig|oprindelig)[^\n]{0,40}[-_=]*\s*$|^\s*begin forwarded message:",
        Options, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*[_\-=]{5,}\s*$", Options, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(
        @"^[\s*>]*(from|sent|date|subject|von|gesendet|datum|de|envoyé|da|inviato|van|verzonden|från|fra|enviado|fecha|od|от|от кого|дата|发件人|差出人)\s*\*?\s*[:：]\s*\*?\s*\S",
        Options, 1000)]
    private static partial Regex FirstHeader();

    [GeneratedRegex(
        @"^[\s*>]*(from|sent|to|cc|date|subject|reply-to|von|an|gesendet|betreff|datum|de|à|a|para|envoyé|objet|da|inviato|oggetto|data|van|aan|verzonden|onderwerp|från|till|skickat|ämne|fra|til|sendt|emne|enviado|asunto|assunto|fecha|od|do|от|от кого|кому|дата|тема|отправлено|发件人|收件人|主题|差出人|宛先|件名)\s*\*?\s*[:：]",
        Options, 1000)]
    private static partial Regex Header();

    [GeneratedRegex(
        @"^(on|le|am|el|il|op|em|den|på|w dniu|dne|v|il giorno|w)\b.{4,}\b(wrote|a écrit|schrieb|escribió|ha scritto|schreef|escreveu|skrev|napisał|napsal|написал|пишет)\b.{0,120}:$|\b(wrote|schrieb|écrit|написал|пишет)\s*:$",
        Options, 1000)]
    private static partial Regex Wrote();

    /// <summary>The words that announce a quote begin with a preposition, a moment or a sender.</summary>
    [GeneratedRegex(
        @"^\s*(on|le|am|el|il|op|em|den|på|w dniu|dne|v|w)\b|\d{1,2}[:./-]\d{1,2}|\b(19|20)\d{2}\b|[\w.+-]+@[\w.-]+",
        Options, 1000)]
    private static partial Regex AttributionStart();

    [GeneratedRegex(@"<?[\w.+-]+@[\w.-]+>?", Options, 1000)]
    private static partial Regex Sender();

    [GeneratedRegex(@"\b\d{1,2}[:.]\d{2}\b|\b(19|20)\d{2}\b", Options, 1000)]
    private static partial Regex Moment();
}
