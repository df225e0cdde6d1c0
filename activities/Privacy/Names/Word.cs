using System.Runtime.InteropServices;

namespace Steward.Activities.Privacy.Names;

/// <summary>A word or number of a text, with what it can be and what stands before it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Word(int Start, int End, WordShape Shape, Sense Sense, Gap Before)
{
    public int Length => End - Start;

    public bool IsCapital => Shape is WordShape.Capital or WordShape.Upper;

    public bool IsNumber => Shape is WordShape.Number;

    /// <summary>Whether a capital here says nothing, because a sentence begins.</summary>
    public bool Opens => Follows(Gap.Opens);

    public bool Is(Sense any) => (Sense & any) is not Sense.None;

    /// <summary>Whether any of these stands before it.</summary>
    public bool Follows(Gap any) => (Before & any) is not Gap.None;

    /// <summary>Known as a name and as nothing else, or not known at all.</summary>
    public bool IsStrange => !Is(Sense.English | Sense.Product | Sense.Nationality);
}
