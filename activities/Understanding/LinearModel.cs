namespace Steward.Activities.Understanding;

/// <summary>
/// Multinomial logistic regression, trained by AdaGrad over shuffled examples (Duchi, Hazan, Singer 2011).
/// </summary>
internal sealed class LinearModel
{
    private const int Epochs = 12;
    private const float Rate = 0.5f;
    private const int Seed = 17;

    /// <summary>
    /// Errors below it change nothing that matters; leaving them out makes training several times faster.
    /// </summary>
    private const double Negligible = 0.004;

    private readonly int classes;
    private readonly float[] weights;
    private readonly float[] squares;

    private LinearModel(int classes)
    {
        this.classes = classes;
        weights = new float[classes * (TextFeatures.Buckets + 1)];
        squares = new float[weights.Length];
    }

    public static LinearModel Train(IReadOnlyList<SparseVector> inputs, IReadOnlyList<int> labels, int classes)
    {
        var model = new LinearModel(classes);
        var order = Enumerable.Range(0, inputs.Count).ToArray();
        var random = new Random(Seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var example in order)
                model.Learn(inputs[example], labels[example]);
        }

        return model;
    }

    /// <summary>One score per class, before the softmax.</summary>
    public double[] Scores(SparseVector input)
    {
        var scores = new double[classes];
        for (var c = 0; c < classes; c++)
            scores[c] = weights[(TextFeatures.Buckets * classes) + c];
        for (var i = 0; i < input.Indices.Length; i++)
        {
            var row = input.Indices[i] * classes;
            for (var c = 0; c < classes; c++)
                scores[c] += weights[row + c] * input.Values[i];
        }

        return scores;
    }

    private void Learn(SparseVector input, int label)
    {
        var errors = Softmax.Of(Scores(input), 1);
        errors[label] -= 1;
        var wrong = Enumerable.Range(0, classes).Where(c => Math.Abs(errors[c]) > Negligible).ToArray();
        for (var i = 0; i < input.Indices.Length; i++)
            Step(input.Indices[i] * classes, wrong, errors, input.Values[i]);
        Step(TextFeatures.Buckets * classes, wrong, errors, 0.1f);
    }

    private void Step(int row, int[] wrong, double[] errors, float value)
    {
        foreach (var c in wrong)
        {
            var gradient = (float)errors[c] * value;
            squares[row + c] += gradient * gradient;
            weights[row + c] -= Rate * gradient / MathF.Sqrt(squares[row + c] + 1e-6f);
        }
    }
}
