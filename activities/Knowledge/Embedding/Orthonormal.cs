using System.Numerics.Tensors;

namespace Steward.Activities.Knowledge.Embedding;

/// <summary>Makes a block's columns orthonormal, by Gram and Schmidt, twice for the digits.</summary>
internal static class Orthonormal
{
    private const int Passes = 2;
    private const float Nothing = 1e-7f;

    public static void Make(float[] block, int rows, int width)
    {
        var columns = Transposed(block, rows, width);
        for (var column = 0; column < width; column++)
        {
            var mine = columns.AsSpan(column * rows, rows);
            for (var pass = 0; pass < Passes; pass++)
            {
                for (var before = 0; before < column; before++)
                {
                    var other = columns.AsSpan(before * rows, rows);
                    TensorPrimitives.MultiplyAdd(other, -TensorPrimitives.Dot(other, mine), mine, mine);
                }
            }

            var length = TensorPrimitives.Norm(mine);
            if (length > Nothing)
            {
                TensorPrimitives.Divide(mine, length, mine);
            }
            else
            {
                mine.Clear();
            }
        }

        Transposed(columns, width, rows).CopyTo(block, 0);
    }

    private static float[] Transposed(float[] block, int rows, int columns)
    {
        var turned = new float[block.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                turned[(column * rows) + row] = block[(row * columns) + column];
            }
        }

        return turned;
    }
}
