using System.Runtime.InteropServices;

namespace Steward.Activities.Privacy;

/// <summary>A piece of personal data in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character.</param>
/// <param name="Length">Its length in characters.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PersonalData(PiiKind Kind, int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>The characters as they stand in the text it was found in.</summary>
    public string In(string text) => text.Substring(Start, Length);
}
