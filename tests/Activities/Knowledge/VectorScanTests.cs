using System.Numerics.Tensors;
using System.Runtime.Intrinsics.X86;
using CsCheck;
using Steward.Activities.Knowledge.Embedded;
using Steward.Activities.Knowledge.Index;
using Steward.Activities.Tests.Knowledge.Elastic;

namespace Steward.Tests.Activities.Knowledge;

/// <summary>The scan looks at rounded vectors first; what it answers is what a look at all numbers answers.</summary>
public sealed class VectorScanTests
{
    private static readonly PassageFilter Any = new() { At = TestPassages.Noon };

    /// <summary>Near and far, large and small, alike, and such that rounding leaves one number of many.</summary>
    private static readonly Gen<float[][]> Tables =
        from dimensions in Among(1, 2, 3, 31, 32, 33, 128, 200)
        from middle in Number.Array[dimensions]
        from spread in Among(0f, 1e-7f, 1e-3f, 0.03f, 1f, 100f)
        from rows in Gen.OneOf(
            Number.Array[dimensions].Select(far => Moved(middle, far, spread)),
            Gen.Const(middle),
            Gen.Int[0, dimensions - 1].Select(at => Spike(middle, at)),
            Among(-1f, 0f, 1e-30f, 1e-12f).Select(scale => Scaled(middle, scale))).Array[1, 120]
        select (float[][])[middle, .. rows];

    private static Gen<float> Number => Gen.OneOf(
        Gen.Float[-1, 1], Among(0f, 1f, -1f, 1e-8f, 0.5f / 127, 1.5f / 127));

    [Fact]
    public void The_scan_answers_what_a_look_at_all_numbers_answers() =>
        Gen.Select(Tables, Gen.Int[1, 12], Gen.Bool).Sample((vectors, count, single) =>
        {
            var question = single ? vectors[0] : Unit(vectors[0]);
            var rows = single ? vectors[1..] : [.. vectors[1..].Select(Unit)];
            var table = VectorTable.Of([.. rows.Select((row, at) => Row(at, row))], question.Length);

            var found = table.Nearest(new VectorSearch("g", question, Any, count));

            found.ShouldBe(Exact(rows, question, count));
        }, iter: 3_000);

    [Fact]
    public void Of_many_vectors_that_are_nearly_the_same_the_nearest_are_found()
    {
        // Two thousand that differ by less than their rounding: only the numbers themselves can tell.
        var random = new Random(5);
        float[] Near() => [.. Enumerable.Range(0, 128).Select(at => 1 + (random.NextSingle() * 1e-4f))];
        float[][] rows = [.. Enumerable.Range(0, 2_000).Select(_ => Unit(Near()))];
        var question = Unit(Near());
        var table = VectorTable.Of([.. rows.Select((row, at) => Row(at, row))], 128);

        table.Nearest(new VectorSearch("g", question, Any, 30)).ShouldBe(Exact(rows, question, 30));
    }

    [Fact]
    public void What_a_filter_keeps_is_found_in_the_same_order()
    {
        float[][] rows = [.. Enumerable.Range(0, 400).Select(at => Unit([1, at % 37, at % 11]))];
        var passages = rows.Select((row, at) => Row(at, row) with
        {
            Products = at % 3 == 0 ? ["mug"] : [],
            ValidFrom = at % 5 == 0 ? TestPassages.Noon.AddTicks(1) : null,
        });
        var table = VectorTable.Of([.. passages], 3);
        float[] question = Unit([1, 20, 3]);

        var found = table.Nearest(new VectorSearch("g", question, Any with { Products = ["lamp"] }, 25));

        found.ShouldBe([.. Exact(rows, question, 400)
            .Where(hit => Number(hit) % 3 != 0 && Number(hit) % 5 != 0).Take(25)]);

        static int Number(PassageHit hit) => int.Parse(hit.PassageId[1..^2]);
    }

    [Fact]
    public void A_changed_table_is_scanned_as_one_made_anew()
    {
        float[][] rows = [.. Enumerable.Range(0, 60).Select(at => Unit([at + 1, 7, at % 5]))];
        var table = VectorTable.Of([.. rows.Select((row, at) => Row(at, row))], 3)
            .With(new([Row(3, Unit([-9, 1, 1])), Row(70, Unit([5, 5, 5]))], ["p1#1", "p2#1"]));
        float[] question = Unit([3, 3, 3]);

        var found = table.Nearest(new VectorSearch("g", question, Any, 100));

        found.Count.ShouldBe(59);
        found[0].PassageId.ShouldBe("p70#1");
        found[^1].PassageId.ShouldBe("p3#1");
        found.ShouldNotContain(hit => hit.PassageId == "p1#1" || hit.PassageId == "p2#1");
    }

    [Fact]
    public void Every_register_width_sums_the_same_products() =>
        Gen.Select(Gen.SByte.Array[128], Gen.Short[-4_095, 4_095].Array[128]).Sample((codes, numbers) =>
        {
            var plain = codes.Zip(numbers, (code, number) => code * number).Sum();

            ByteProducts.SumBy128(codes, numbers).ShouldBe(plain);
            if (Avx2.IsSupported)
                ByteProducts.SumBy256(codes, numbers).ShouldBe(plain);
            if (Avx512BW.IsSupported)
                ByteProducts.SumBy512(codes, numbers).ShouldBe(plain);
        }, iter: 500);

    [Fact]
    public void A_question_of_another_length_is_refused() =>
        Should.Throw<ArgumentException>(() => VectorTable.Of([Row(0, [1, 0])], 2)
            .Nearest(new VectorSearch("g", new float[] { 1 }, Any, 3))).Message.ShouldContain("1 numbers");

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static IReadOnlyList<PassageHit> Exact(float[][] rows, float[] question, int count) =>
        [.. rows.Select((row, at) => new PassageHit($"p{at}#1", TensorPrimitives.Dot<float>(question, row)))
            .OrderByDescending(hit => hit.Score).Take(count)];

    private static IndexedPassage Row(int at, float[] vector) => TestPassages.Of($"p{at}#1", "x", vector: vector);

    private static float[] Moved(float[] from, float[] by, float spread) =>
        [.. from.Zip(by, (one, other) => one + (other * spread))];

    private static float[] Scaled(float[] vector, float scale) => [.. vector.Select(number => number * scale)];

    private static float[] Spike(float[] vector, int at) =>
        [.. vector.Select((number, place) => place == at ? 300 : number)];

    private static float[] Unit(float[] vector)
    {
        var length = TensorPrimitives.Norm<float>(vector);
        return length > 0 ? [.. vector.Select(number => number / length)] : vector;
    }
}
