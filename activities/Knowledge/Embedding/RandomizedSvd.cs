using System.Numerics.Tensors;

namespace Steward.Activities.Knowledge.Embedding;

/// <summary>
/// The strongest right singular directions of a sparse matrix, by subspace iteration from a random start (Halko,
/// Martinsson and Tropp, "Finding Structure with Randomness", 2011, algorithm 4.4). The same matrix always has the same
/// answer.
/// </summary>
internal static class RandomizedSvd
{
    private const int Oversampling = 16;
    private const int Iterations = 3;
    private const int Seed = 7_919;

    /// <returns>Row after row for each column of the matrix, <paramref name="dimensions"/> numbers each.</returns>
    public static float[] Directions(
        IReadOnlyList<SparseRow> matrix, int columns, int dimensions, CancellationToken cancellation)
    {
        var width = Math.Min(dimensions + Oversampling, Math.Min(matrix.Count, columns));
        var basis = Random(columns, width);
        for (var round = 0; round < Iterations; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var image = Times(matrix, basis, width);
            Orthonormal.Make(image, matrix.Count, width);
            basis = TransposedTimes(matrix, image, columns, width);
            Orthonormal.Make(basis, columns, width);
        }

        var turn = SymmetricEigen.Vectors(Gram(Times(matrix, basis, width), width), width);
        return Turned(basis, turn, columns, width, dimensions);
    }

    private static float[] Random(int rows, int width)
    {
        // The seed is fixed: the start needs no secret, only many directions.
        var random = new Random(Seed);
        var block = new float[rows * width];
        for (var at = 0; at < block.Length; at++)
        {
            block[at] = random.NextSingle() + random.NextSingle() + random.NextSingle() - 1.5f;
        }

        return block;
    }

    private static float[] Times(IReadOnlyList<SparseRow> matrix, float[] block, int width)
    {
        var product = new float[matrix.Count * width];
        Parallel.For(0, matrix.Count, row =>
        {
            var target = product.AsSpan(row * width, width);
            var (at, values) = matrix[row];
            for (var cell = 0; cell < at.Length; cell++)
            {
                TensorPrimitives.MultiplyAdd(block.AsSpan(at[cell] * width, width), values[cell], target, target);
            }
        });
        return product;
    }

    private static float[] TransposedTimes(IReadOnlyList<SparseRow> matrix, float[] block, int columns, int width)
    {
        var product = new float[columns * width];
        for (var row = 0; row < matrix.Count; row++)
        {
            var source = block.AsSpan(row * width, width);
            var (at, values) = matrix[row];
            for (var cell = 0; cell < at.Length; cell++)
            {
                var target = product.AsSpan(at[cell] * width, width);
                TensorPrimitives.MultiplyAdd(source, values[cell], target, target);
            }
        }

        return product;
    }

    private static double[,] Gram(float[] block, int width)
    {
        var gram = new double[width, width];
        for (var from = 0; from < block.Length; from += width)
        {
            for (var left = 0; left < width; left++)
            {
                for (var right = 0; right < width; right++)
                {
                    gram[left, right] += (double)block[from + left] * block[from + right];
                }
            }
        }

        return gram;
    }

    private static float[] Turned(float[] basis, double[][] turn, int rows, int width, int dimensions)
    {
        var turned = new float[rows * dimensions];
        Parallel.For(0, rows, row =>
        {
            for (var direction = 0; direction < dimensions; direction++)
            {
                var sum = 0.0;
                for (var at = 0; at < width; at++)
                {
                    sum += basis[(row * width) + at] * turn[direction][at];
                }

                turned[(row * dimensions) + direction] = (float)sum;
            }
        });
        return turned;
    }
}
