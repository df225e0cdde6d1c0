namespace Steward.Activities.Privacy.Names;

/// <summary>Short lists of words with one job each, all in lower case.</summary>
internal static class ClosedClasses
{
    public static (Sense Sense, string Words)[] All =>
    [
        (Sense.Weekday, "monday tuesday wednesday thursday friday saturday sunday"),
        (Sense.Month, "january february march april may june july august september october november december"),
        (Sense.Title,
            "mr mrs ms miss mx dr prof professor sir madam rev fr sr sra srta herr frau dott dottssa sig signora "
            + "monsieur mme mlle señor señora don doña mevrouw meneer"),
        (Sense.Particle,
            "van von der den de del della di da du la le las los el al bin ibn ben ter ten op het aan zu zum zur dos "
            + "das do af av i y e o d l u und et nad pod pri sur sous sopra"),
        (Sense.Unit, "apt apartment suite ste unit floor flat room box building bldg lot villa appartement wohnung"),
        (Sense.Military, "apo fpo dpo psc cmr usnv usns uss uscgc"),
        (Sense.Opener,
            "will may can just an any so see my long like what can't let even all more but not hold do bless main "
            + "say said given pay wait still since now then want need nice there is are was has had best real tell "
            + "good great thanks thank hello hi hey dear please why who when where how no yes ok in on at to for of "
            + "if as by it its he she they we you i this that these those the a and or with from have been be am me "
            + "your our their his her would could should does did which once after before until never always "
            + "maybe sometimes during while unlike about into over under both each every some here im ive ill dont "
            + "cant wont didnt doesnt isnt wasnt couldnt wouldnt haven isn aren shouldn couldn wouldn doesn didn don ain "
            + "hadn hasn wasn weren mustn name date phone address user bot agent customer subject message"),
        (Sense.Predicate,
            "is was are were has had says said lives lived will would wants wanted spent flew asked told called "
            + "shouted wrote works worked went came got gets likes loves thinks knows explained bought sent gave did "
            + "does can could and"),
        (Sense.AddressCue,
            "address addressed lives live lived living located office ship shipped deliver delivered send sent "
            + "return moved move arrived mail mailed parcel reside resides residing billing shipping corner enter "
            + "house home relocated ave"),
    ];
}
