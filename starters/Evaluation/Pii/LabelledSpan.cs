namespace Steward.Starters.Evaluation.Pii;

/// <param name="Type">The label, in the file's own words.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">The character behind the last.</param>
internal sealed record LabelledSpan(string Type, int Start, int End)
{
    public bool Meets(int start, int end) => Start < end && start < End;
}
