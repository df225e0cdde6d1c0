using System.Text.RegularExpressions;
using Steward.Activities.Understanding.Sentiments;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Understanding;

/// <summary>Phrases that make a message one for a person, or one to distrust.</summary>
internal static class RiskLexicon
{
    private const int MostEvidence = 5;
    private const int ShoutShown = 60;

    private static readonly (RiskFlag Flag, string Rule, Regex Pattern)[] Rules =
    [
        Rule(
            RiskFlag.AsksForPerson,
            "person-asked",
            @"\b(speak|talk|chat|connect|transfer|put)\b[^.?!]{0,30}\b(person|human|agent|representative|manager|" +
            @"supervisor|someone|operator)\b|\b(real|actual|live) (person|human|agent)\b|" +
            @"\bhuman (being|agent|please)\b|\b(get|want|need) (me )?(a |an |your )?(human|manager|supervisor|" +
            @"representative)\b"),
        Rule(
            RiskFlag.Legal,
            "legal-threat",
            @"\b(lawyers?|attorneys?|solicitors?|lawsuit|sue|suing|legal action|small claims|court|ombudsman|" +
            @"trading standards|consumer protection|data protection authority)\b"),
        Rule(
            RiskFlag.Medical,
            "medical",
            @"\b(allerg(y|ic|ies)|anaphyla\w+|hospital|injur(y|ed|ies)|bleeding|burn(t|ed) (my|his|her)|poison\w*|" +
            @"choking|electric shock|shocked me|rash|pregnan\w+|medical|seizure)\b"),
        Rule(
            RiskFlag.Vulnerable,
            "vulnerable",
            @"\b(suicid\w+|kill myself|end my life|self[- ]harm|bereave\w*|passed away|funeral|domestic violence|" +
            @"abusive|homeless|dementia|can'?t afford (food|rent)|hopeless)\b"),
        Rule(
            RiskFlag.Money,
            "money-dispute",
            @"\b(charge ?back|fraud\w*|unauthori[sz]ed (charge|payment|transaction)|" +
            @"stolen (card|credit card|account)|identity theft|hacked|charged (me )?twice|double charged)\b"),
        Rule(
            RiskFlag.Anger,
            "strong-words",
            @"\b(furious|outrag\w+|unacceptable|disgust\w+|ridiculous|scam(mers?)?|idiots?|morons?|bullshit|bloody|" +
            @"damn|crap|wtf|fuck\w*|shit\w*|liars?|incompeten\w+|sick (and tired )?of|" +
            @"worst (company|service|experience))\b|!{3,}"),
        Rule(
            RiskFlag.Injection,
            "instructions-overridden",
            @"\b(ignore|disregard|forget|override|bypass)\b[^.?!]{0,40}\b(instructions?|rules?|polic(y|ies)|prompts?|" +
            @"guidelines?|restrictions?)\b"),
        Rule(
            RiskFlag.Injection,
            "role-changed",
            @"\b(you are now|act as|pretend (to be|you are)|from now on you|developer mode|jailbreak|dan mode|" +
            @"system prompt|system message|reveal your (prompt|instructions))\b"),
        Rule(
            RiskFlag.Injection,
            "machine-markup",
            @"<\|?(system|im_start|assistant|tool)|\[/?(INST|SYSTEM)\]|###\s*(system|instruction)|" +
            @"""(tool_calls?|function_call|role)""\s*:"),
    ];

    public static IReadOnlyList<RiskSign> Signs(string text, double sentiment)
    {
        var signs = Rules
            .Select(rule => new RiskSign(rule.Flag, rule.Rule, Met(rule.Pattern, text)))
            .Where(sign => sign.Evidence.Count > 0)
            .ToList();
        if (sentiment <= -0.9)
        {
            var worst = SentimentReader.ReadWithWords(text).Evidence.Take(MostEvidence).Select(word => word.Words);
            signs.Add(new RiskSign(RiskFlag.Anger, "sentiment", [.. worst]));
        }

        if (Shouts(text))
            signs.Add(new RiskSign(RiskFlag.Anger, "capitals", [text[..Math.Min(text.Length, ShoutShown)]]));
        return signs;
    }

    private static IReadOnlyList<string> Met(Regex pattern, string text) =>
    [
        .. pattern.Matches(text).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostEvidence),
    ];

    private static bool Shouts(string text)
    {
        var letters = text.Where(char.IsLetter).ToArray();
        return letters.Length >= 25 && letters.Count(char.IsUpper) > letters.Length * 0.7;
    }

    private static (RiskFlag Flag, string Rule, Regex Pattern) Rule(RiskFlag flag, string name, string pattern) =>
        (flag, name, new Regex(
            pattern,
            RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
                | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));
}
