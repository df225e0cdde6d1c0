using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>Sums of products of bytes and 16-bit numbers, exact, by the widest registers that the processor has.</summary>
internal static class ByteProducts
{
    private const int Block = 32;

    /// <summary>How long a row is: its numbers, and zeros up to a whole register.</summary>
    public static int Stride(int dimensions) => (dimensions + Block - 1) / Block * Block;

    /// <param name="codes">As long as <see cref="Stride"/> says.</param>
    /// <param name="numbers">As many; each at most 4,095 either way.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Sum(ReadOnlySpan<sbyte> codes, ReadOnlySpan<short> numbers)
    {
        if (Avx512BW.IsSupported)
            return SumBy512(codes, numbers);
        return Avx2.IsSupported ? SumBy256(codes, numbers) : SumBy128(codes, numbers);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SumBy512(ReadOnlySpan<sbyte> codes, ReadOnlySpan<short> numbers)
    {
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var number = ref MemoryMarshal.GetReference(numbers);
        var sum = Vector512<int>.Zero;
        for (var at = 0; at < codes.Length; at += Vector512<short>.Count)
        {
            sum += Avx512BW.MultiplyAddAdjacent(
                Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref code, (nuint)at)),
                Vector512.LoadUnsafe(ref number, (nuint)at));
        }

        return Vector512.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SumBy256(ReadOnlySpan<sbyte> codes, ReadOnlySpan<short> numbers)
    {
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var number = ref MemoryMarshal.GetReference(numbers);
        var sum = Vector256<int>.Zero;
        for (var at = 0; at < codes.Length; at += Vector256<short>.Count)
        {
            sum += Avx2.MultiplyAddAdjacent(
                Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref code, (nuint)at)),
                Vector256.LoadUnsafe(ref number, (nuint)at));
        }

        return Vector256.Sum(sum);
    }

    /// <summary>On any processor.</summary>
    public static int SumBy128(ReadOnlySpan<sbyte> codes, ReadOnlySpan<short> numbers)
    {
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var number = ref MemoryMarshal.GetReference(numbers);
        var sum = Vector128<int>.Zero;
        for (var at = 0; at < codes.Length; at += Vector128<sbyte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref code, (nuint)at));
            sum += Products(low, Vector128.LoadUnsafe(ref number, (nuint)at));
            sum += Products(high, Vector128.LoadUnsafe(ref number, (nuint)(at + Vector128<short>.Count)));
        }

        return Vector128.Sum(sum);
    }

    private static Vector128<int> Products(Vector128<short> left, Vector128<short> right)
    {
        var (lowLeft, highLeft) = Vector128.Widen(left);
        var (lowRight, highRight) = Vector128.Widen(right);
        return (lowLeft * lowRight) + (highLeft * highRight);
    }
}
