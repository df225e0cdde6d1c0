using System.Collections.Frozen;

namespace Steward.Activities.Models.Claims;

/// <summary>Units under one name each, and numbers that are written as words.</summary>
internal static class ClaimUnits
{
    private static readonly FrozenDictionary<string, string> Units = Read("""
        usd $ dollar dollars bucks
        eur € euro euros
        gbp £ pound pounds sterling
        jpy ¥ yen
        chf franken francs
        % percent prozent procent pourcent
        second seconds sekunde sekunden secondes segundos secondi seconden
        minute minutes min minuten minutos minuti
        hour hours hr hrs h stunde stunden heure heures hora horas ora ore uur uren
        day days tag tage tagen jour jours día días giorno giorni dag dagen
        werktag werktage werktagen arbeitstage arbeitstagen werkdag werkdagen
        week weeks woche wochen semaine semaines semana semanas settimana settimane weken
        month months monat monate monaten mois mes meses mese mesi maand maanden
        year years jahr jahre jahren an ans année années año años anno anni jaar
        kg kilo kilos kilogram kilograms
        g gram grams gramm
        lb lbs
        cm centimeter centimeters centimetres
        mm millimeter millimeters
        m meter meters metre metres
        km kilometer kilometers
        inch inches
        ml milliliter milliliters
        l liter liters litre litres
        w watt watts
        mb megabyte megabytes
        gb gigabyte gigabytes
        ghz
        mhz
        am a.m a.m.
        pm p.m p.m.
        ° degrees degree grad
        point points punkte
        times mal
        """);

    private static readonly FrozenDictionary<string, string> Numbers = Read("""
        2 two
        3 three
        4 four
        5 five
        6 six
        7 seven
        8 eight
        9 nine
        10 ten
        11 eleven
        12 twelve
        14 fourteen
        15 fifteen
        20 twenty
        24 twenty-four
        30 thirty
        45 forty-five
        60 sixty
        90 ninety
        100 hundred
        """);

    /// <summary>Such as business days, working days: days of another kind.</summary>
    public static bool IsKindOfDay(string word) => word is "business" or "working" or "calendar" or "consecutive";

    public static string? Of(string word) => Units.GetValueOrDefault(word);

    public static string? NumberOf(string word) => Numbers.GetValueOrDefault(word);

    private static FrozenDictionary<string, string> Read(string table) => table
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .SelectMany(words => words.Select(word => (Word: word, Name: words[0])))
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Name, StringComparer.Ordinal);
}
