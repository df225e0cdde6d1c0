namespace Steward.Activities.Understanding.Classification;

/// <summary>
/// One linear support vector machine for each class against the rest: squared hinge loss, L2, dual coordinate descent
/// with shrinking (Hsieh et al. 2008, "A dual coordinate descent method for large-scale linear SVM").
/// </summary>
internal sealed class MarginTrainer(SparseVector[] inputs, int[] labels, int classes, int size)
{
    private const double Penalty = 2;
    private const int Passes = 20;
    private const int RestoreEvery = 6;
    private const double Shrunk = 0.3;
    private const double Settled = 0.01;

    /// <summary>The squared length of each input, its constant 1 for the bias included.</summary>
    private readonly double[] lengths =
        Array.ConvertAll(inputs, input => 1 + input.Values.Sum(value => (double)value * value));

    /// <summary>Weights by input dimension, then class; the last row is the bias.</summary>
    public float[] Train(CancellationToken cancellation)
    {
        var weights = new float[(size + 1) * classes];
        Parallel.For(0, classes, new ParallelOptions { CancellationToken = cancellation }, label =>
        {
            var own = TrainClass(label);
            for (var i = 0; i <= size; i++)
                weights[(i * classes) + label] = own[i];
        });
        return weights;
    }

    private float[] TrainClass(int label)
    {
        var weights = new float[size + 1];
        var duals = new double[inputs.Length];
        var order = Enumerable.Range(0, inputs.Length).ToArray();
        var random = new Random(label + 1);
        var active = order.Length;
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order.AsSpan(0, active));
            var worst = Pass(label, weights, duals, order, ref active, shrink: pass > 0);
            if (worst < Settled && active == order.Length)
                break;
            if (worst < Settled || pass % RestoreEvery == RestoreEvery - 1)
                active = order.Length;
        }

        return weights;
    }

    private double Pass(int label, float[] weights, double[] duals, int[] order, ref int active, bool shrink)
    {
        const double Diagonal = 1 / (2 * Penalty);
        var worst = 0.0;
        for (var i = 0; i < active; i++)
        {
            var example = order[i];
            var side = labels[example] == label ? 1 : -1;
            var gradient = (side * Score(weights, inputs[example])) - 1 + (Diagonal * duals[example]);
            if (duals[example] == 0 && gradient > Shrunk && shrink)
            {
                active--;
                (order[i], order[active]) = (order[active], order[i]);
                i--;
                continue;
            }

            var projected = duals[example] == 0 ? Math.Min(gradient, 0) : gradient;
            worst = Math.Max(worst, Math.Abs(projected));
            if (projected == 0)
                continue;
            var old = duals[example];
            duals[example] = Math.Max(old - (gradient / (lengths[example] + Diagonal)), 0);
            Move(weights, inputs[example], (float)((duals[example] - old) * side));
        }

        return worst;
    }

    private static double Score(float[] weights, SparseVector input)
    {
        double score = weights[^1];
        var (indices, values) = (input.Indices, input.Values);
        for (var i = 0; i < indices.Length; i++)
            score += weights[indices[i]] * values[i];
        return score;
    }

    private static void Move(float[] weights, SparseVector input, float step)
    {
        var (indices, values) = (input.Indices, input.Values);
        for (var i = 0; i < indices.Length; i++)
            weights[indices[i]] += step * values[i];
        weights[^1] += step;
    }
}
