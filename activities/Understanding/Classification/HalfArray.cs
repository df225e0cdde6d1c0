using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Steward.Activities.Understanding.Classification;

/// <summary>Numbers in a file, two bytes each: enough for weights, and half the room.</summary>
internal static class HalfArray
{
    public static void Write(BinaryWriter writer, float[] numbers)
    {
        var halves = new Half[numbers.Length];
        TensorPrimitives.ConvertTruncating<float, Half>(numbers, halves);
        writer.Write(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes(halves.AsSpan()));
    }

    public static float[] Read(BinaryReader reader)
    {
        var halves = new Half[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        var numbers = new float[halves.Length];
        TensorPrimitives.ConvertTruncating<Half, float>(halves, numbers);
        return numbers;
    }
}
