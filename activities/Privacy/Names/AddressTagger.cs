namespace Steward.Activities.Privacy.Names;

/// <summary>
/// Finds postal addresses: runs of numbers, capital or unknown words and address words, in one line or several, with a
/// street, a unit, or words before them that speak of an address.
/// </summary>
internal sealed class AddressTagger : ITagger
{
    public void Tag(TaggedText text)
    {
        for (var at = 0; at < text.Count;)
        {
            var end = at;
            while (end < text.Count && AddressRun.Continues(text, at, end))
                end++;
            if (end == at)
            {
                at++;
                continue;
            }

            var (from, to) = AddressRun.Trim(text, at, end);
            if (from < to && AddressEvidence.IsAddress(text, from, to))
                text.Tag(from, to, PiiKind.Address);
            at = end;
        }
    }
}
