namespace Steward.Activities.Privacy;

/// <summary>
/// Finds phone numbers among digits that were said: seven to fifteen of them, unless the words before call them a
/// number of the shop.
/// </summary>
internal sealed class SpokenPhoneFinder : IPersonalDataFinder
{
    private const int Shortest = 7;
    private const int Longest = 15;
    private const int Unannounced = 9;

    public IEnumerable<PersonalData> Find(FoldedText text) => DigitRun
        .All(text, Longest + 1)
        .Where(run => run.Digits.Length is >= Shortest and <= Longest && run.StopsAfter(run.Digits.Length, text))
        .Where(run => PhoneWords.Around(text, run.Start, run.Ends[^1])
            || (run.Digits.Length >= Unannounced && !PhoneWords.CallsItOther(text, run.Start)))
        .Select(run => new PersonalData(PiiKind.Phone, run.Start, run.Ends[^1] - run.Start));
}
