namespace Steward.Starters.Evaluation.Pii;

/// <summary>Tokens found, missed and wrongly found.</summary>
internal sealed class Tally
{
    private int hits;
    private int misses;
    private int alarms;

    public double Precision => Share(hits, alarms);

    public double Recall => Share(hits, misses);

    public double F2 => Precision + Recall > 0 ? 5 * Precision * Recall / ((4 * Precision) + Recall) : 0;

    public void Add(bool labelled, bool found)
    {
        hits += labelled && found ? 1 : 0;
        misses += labelled && !found ? 1 : 0;
        alarms += !labelled && found ? 1 : 0;
    }

    /// <summary>1 when there was nothing to find or nothing was found.</summary>
    private static double Share(int part, int rest) => part + rest > 0 ? (double)part / (part + rest) : 1;
}
