using System.Collections.Frozen;

namespace Steward.Activities.Models.Claims;

/// <summary>
/// The little words that turn, bound or strengthen a statement, in the six languages that passages are analysed in. One
/// table for all: a claim and its source are of one language, and a word that is none of theirs is in neither. Words
/// that mean such a thing in one language and something common in another are left out.
/// </summary>
internal static class ClaimWords
{
    private static readonly (ClaimMark Mark, string Words)[] Table =
    [
        (ClaimMark.Denial, """
            not no never none nor neither cannot nobody nothing nowhere without hardly nicht kein keine keinen keiner
            keinem keines nie niemals niemand nichts ohne weder ne pas jamais aucun aucune sans nunca jamás ningún
            ninguna ninguno sin tampoco non senza nessun nessuna nessuno né niet geen nooit zonder niets niemand
            """),
        (ClaimMark.Exception, """
            unless except excepting excluding apart außer ausgenommen sauf excepté hormis salvo excepto tranne eccetto
            behalve tenzij uitgezonderd otherthan
            """),
        (ClaimMark.Only, """
            only solely exclusively nur lediglich ausschließlich seulement uniquement solo sólo solamente únicamente
            soltanto unicamente alleen slechts uitsluitend
            """),
        (ClaimMark.Condition, """
            if when whenever provided wenn falls sofern si lorsque quand cuando qualora quando indien wanneer mits
            aslongas
            """),
        (ClaimMark.Can, "can kann können kannst peut peuvent pouvez puede pueden può possono puoi kan kunnen kunt"),
        (ClaimMark.Possible, """
            may might could possibly perhaps maybe könnte könnten möglicherweise vielleicht darf dürfen pourrait
            pourraient podría podrían quizás potrebbe potrebbero forse mag mogen misschien mogelijk
            """),
        (ClaimMark.Must, "must shall muss müssen musst doit doivent devez debe deben deve devono devi moet moeten"),
        (ClaimMark.Sure, """
            always guarantee guarantees guaranteed definitely certainly surely immediately instantly immer garantiert
            garantieren sofort stets toujours garanti garantis garantie immédiatement siempre garantizado garantizada
            inmediatamente sempre garantito garantita immediatamente altijd gegarandeerd onmiddellijk
            """),
        (ClaimMark.All, """
            all every each any everything everyone everybody anything anyone anywhere everywhere whole entire alle allen
            aller alles jede jeder jedes jeden jedem tous toutes tout toute chaque todo todos toda todas cada cualquier
            tutti tutte tutto tutta ogni elk elke ieder iedere
            """),
        (ClaimMark.Some, """
            some most many few several certain selected manche einige meisten viele wenige certains certaines quelques
            plupart algunos algunas mayoría alcuni alcune sommige enkele meeste
            """),
        (ClaimMark.Usual, """
            usually typically normally generally often mostly sometimes rarely seldom meist meistens normalerweise oft
            üblicherweise manchmal selten généralement habituellement souvent normalement parfois normalmente
            generalmente habitualmente solitamente spesso meestal gewoonlijk vaak soms
            """),
        (ClaimMark.About, "about around approximately roughly nearly almost circa etwa ungefähr environ "
            + "aproximadamente approssimativamente ongeveer"),
        (ClaimMark.AtMost, """
            upto atmost nomorethan notmorethan nolaterthan lessthan fewerthan maximum within under below bis höchstens
            maximal innerhalb binnen jusque jusqu hasta máximo dentro fino massimo entro maximaal hoogstens
            """),
        (ClaimMark.AtLeast, """
            atleast minimum morethan over above nolessthan mindestens aumoins mínimo almenos almeno minimo minstens
            minimaal
            """),
        (ClaimMark.Before, "before until till prior vor bevor avant antes prima"),
        (ClaimMark.After, "after following nach nachdem après después tras dopo nadat"),
        (ClaimMark.More, "more mehr más più meer"),
        (ClaimMark.Less, "less fewer weniger moins menos meno minder"),
        (ClaimMark.Off, "off down"),
    ];

    private static readonly FrozenDictionary<string, ClaimMark> Marks = Table
        .SelectMany(row => Split(row.Words).Select(word => (word, row.Mark)))
        .DistinctBy(pair => pair.word, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.word, pair => pair.Mark, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Ours = Split(
        "we us our ours wir uns unser unsere unserem unseren nous notre nos nosotros nuestro nuestra nuestros noi "
        + "nostro nostra wij ons onze").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Yours = Split(
        "you your yours sie ihr ihre ihren ihnen du dein vous votre vos usted ustedes su sus tu voi vostro uw jouw")
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Joints = Split(
        "and but or while whereas und aber sondern oder et mais ou pero sino ma maar").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Courtesy within a sentence states nothing.</summary>
    private static readonly FrozenSet<string> Polite = Split(
        "unfortunately happy glad sorry hello kindly dear leider gern gerne malheureusement desafortunadamente "
        + "purtroppo helaas").ToFrozenSet(StringComparer.Ordinal);

    /// <param name="word">In lower case.</param>
    public static ClaimMark MarkOf(string word) =>
        word.EndsWith("n't", StringComparison.Ordinal)
            ? ClaimMark.Denial | MarkOf(word == "can't" ? "can" : word[..^3])
            : word == "cannot" ? ClaimMark.Denial | ClaimMark.Can : Marks.GetValueOrDefault(word);

    /// <summary>Before a figure they bound it; elsewhere they say where something is.</summary>
    public static bool BoundsFigures(string word) => word is "under" or "below" or "over" or "above";

    public static bool IsJoint(string word) => Joints.Contains(word);

    public static bool IsPolite(string word) => Polite.Contains(word);

    public static ClaimPerson PersonOf(string word) =>
        Ours.Contains(word) ? ClaimPerson.Us : Yours.Contains(word) ? ClaimPerson.You : ClaimPerson.Nobody;

    private static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
