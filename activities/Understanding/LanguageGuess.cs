namespace Steward.Activities.Understanding;

/// <summary>Guesses a language by its most frequent words.</summary>
internal static class LanguageGuess
{
    public const string Unknown = "unknown";

    private static readonly Dictionary<string, HashSet<string>> FrequentWords = new(StringComparer.Ordinal)
    {
        ["en"] =
            Set("the a an is are was i you my me it this that to of and for in on with not have has do does did can "
            + "could would please want need what where when how which yes no thanks thank hello hi order return cancel "
            + "we they he she be been am will if or but from your our there all item one am not"),
        ["de"] =
            Set("der die das ein eine einen ist sind war ich du sie mein meine mir mich es und für mit nicht haben "
                + "habe "
            + "hat kann können möchte will bitte was wo wann wie welche ja nein danke hallo bestellung zurück wir "
            + "wenn oder "
            + "aber von zu im den dem auf noch auch guten tag"),
        ["fr"] =
            Set("le la les un une des est sont était je tu vous mon ma mes me il elle et pour dans avec pas ai avez "
                + "a peux "
            + "pouvez voudrais veux quoi où quand comment quel quelle oui non merci bonjour commande nous si ou mais "
            + "de du en "
            + "que qui ce cette votre s'il plaît n'est c'est j'ai je"),
        ["es"] =
            Set("el la los las un una es son era yo tú usted mi mis me lo y para en con no he tengo puede puedo quiero "
            + "quisiera qué dónde cuándo cómo cuál sí gracias hola pedido nosotros si o pero de del que este esta su "
            + "por favor "
            + "está ha"),
        ["it"] =
            Set("il lo la gli le un una è sono era io tu lei mio mia mi e per in con non ho hai ha posso può vorrei "
                + "voglio "
            + "che dove quando come quale sì grazie ciao buongiorno ordine noi se o ma di del della questo questa "
            + "favore"),
        ["nl"] =
            Set("de het een is zijn was ik je jij u mijn mij en voor in met niet heb heeft kan kunt wil graag wat waar "
            + "wanneer hoe welke ja nee bedankt dank hallo bestelling wij we als of maar van naar dit dat deze op aan"),
    };

    /// <summary>An ISO 639-1 code, or <see cref="Unknown"/> when too few words tell.</summary>
    public static string Of(string text)
    {
        var words = Tokens.Of(text);
        var hits = FrequentWords
            .Select(language => (Code: language.Key, Count: words.Count(language.Value.Contains)))
            .OrderByDescending(hit => hit.Count)
            .ToArray();
        var (best, second) = (hits[0], hits[1]);
        var telling = best.Count >= 2 || (best.Count == 1 && words.Count <= 4);
        return telling && best.Count > second.Count ? best.Code : Unknown;
    }

    private static HashSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
