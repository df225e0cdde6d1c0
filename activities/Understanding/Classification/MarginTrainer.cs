using System.Numerics.Tensors;

namespace Steward.Activities.Understanding.Classification;

/// <summary>
/// One linear support vector machine for each class against the rest: squared hinge loss, L2, dual coordinate descent
/// (Hsieh et al. 2008, "A dual coordinate descent method for large-scale linear SVM"). All classes take their step on
/// an example together, so that a feature's weights are read once, as one row, for all of them.
/// </summary>
internal sealed class MarginTrainer
{
    private const float Penalty = 1;
    private const float Diagonal = 1 / (2 * Penalty);
    private const int Passes = 8;
    private const float Settled = 0.01f;

    private readonly SparseVector[] inputs;
    private readonly int[] labels;
    private readonly int classes;
    private readonly int bias;
    private readonly float[] weights;
    private readonly float[] duals;
    private readonly float[] steps;

    public MarginTrainer(SparseVector[] inputs, int[] labels, int classes, int size)
    {
        this.inputs = inputs;
        this.labels = labels;
        this.classes = classes;
        bias = size;
        weights = new float[(size + 1) * classes];
        duals = new float[inputs.Length * classes];
        steps = new float[classes];
    }

    /// <summary>Weights by input dimension, then class; the last row is the bias.</summary>
    public float[] Train(CancellationToken cancellation)
    {
        var order = Enumerable.Range(0, inputs.Length).ToArray();
        var random = new Random(1);
        for (var pass = 0; pass < Passes; pass++)
        {
            cancellation.ThrowIfCancellationRequested();
            random.Shuffle(order);
            var largest = 0f;
            foreach (var example in order)
                largest = Math.Max(largest, Learn(example));
            if (largest < Settled)
                break;
        }

        return weights;
    }

    /// <summary>Returns the largest step of any class.</summary>
    private float Learn(int example)
    {
        var input = inputs[example];
        Score(input);
        Descend(example, 1 + Diagonal + TensorPrimitives.SumOfSquares<float>(input.Values));
        var largest = Math.Abs(TensorPrimitives.MaxMagnitude<float>(steps));
        if (largest > 0)
            Move(input);
        return largest;
    }

    private void Score(SparseVector input)
    {
        Row(bias).CopyTo(steps);
        for (var i = 0; i < input.Indices.Length; i++)
            TensorPrimitives.MultiplyAdd(Row(input.Indices[i]), input.Values[i], steps, steps);
    }

    /// <summary>Turns the classes' scores into the steps that they take.</summary>
    private void Descend(int example, float curvature)
    {
        var own = duals.AsSpan(example * classes, classes);
        for (var label = 0; label < classes; label++)
        {
            var side = labels[example] == label ? 1 : -1;
            var gradient = (side * steps[label]) - 1 + (Diagonal * own[label]);
            var dual = Math.Max(own[label] - (gradient / curvature), 0);
            steps[label] = (dual - own[label]) * side;
            own[label] = dual;
        }
    }

    private void Move(SparseVector input)
    {
        for (var i = 0; i < input.Indices.Length; i++)
            TensorPrimitives.MultiplyAdd(steps, input.Values[i], Row(input.Indices[i]), Row(input.Indices[i]));
        TensorPrimitives.Add(Row(bias), steps, Row(bias));
    }

    private Span<float> Row(int feature) => weights.AsSpan(feature * classes, classes);
}
