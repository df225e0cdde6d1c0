namespace Steward.Activities.Knowledge.Embedding;

/// <summary>
/// The eigenvectors of a small symmetric matrix by Jacobi's rotations (Golub and Van Loan, "Matrix Computations", 8.5).
/// </summary>
internal static class SymmetricEigen
{
    private const int Sweeps = 15;
    private const double Settled = 1e-11;

    /// <returns>One eigenvector after the other, that of the largest eigenvalue first.</returns>
    public static double[][] Vectors(double[,] matrix, int size)
    {
        var turns = new double[size, size];
        for (var at = 0; at < size; at++)
        {
            turns[at, at] = 1;
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var left = 0; left < size; left++)
            {
                for (var right = left + 1; right < size; right++)
                {
                    Rotate(matrix, turns, left, right, size);
                }
            }
        }

        return [.. Enumerable.Range(0, size)
            .OrderByDescending(column => matrix[column, column])
            .Select(column => Enumerable.Range(0, size).Select(row => turns[row, column]).ToArray())];
    }

    private static void Rotate(double[,] matrix, double[,] turns, int left, int right, int size)
    {
        var off = matrix[left, right];
        if (Math.Abs(off) < Settled)
        {
            return;
        }

        var slope = (matrix[right, right] - matrix[left, left]) / (2 * off);
        var tangent = (slope < 0 ? -1 : 1) / (Math.Abs(slope) + Math.Sqrt((slope * slope) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        for (var at = 0; at < size; at++)
        {
            Turn(ref matrix[at, left], ref matrix[at, right], cosine, sine);
            Turn(ref turns[at, left], ref turns[at, right], cosine, sine);
        }

        for (var at = 0; at < size; at++)
        {
            Turn(ref matrix[left, at], ref matrix[right, at], cosine, sine);
        }
    }

    private static void Turn(ref double first, ref double second, double cosine, double sine) =>
        (first, second) = ((cosine * first) - (sine * second), (sine * first) + (cosine * second));
}
