using System.Numerics.Tensors;

namespace Steward.Activities.Understanding.Classification;

/// <summary>
/// Trains a <see cref="Network"/> by AdaGrad with one rate a row (Duchi, Hazan, Singer 2011), dropout of inputs and
/// units (Srivastava et al. 2014) and smoothed labels (Szegedy et al. 2016). The same seed gives the same network.
/// </summary>
internal sealed class NetworkTrainer
{
    private const int Epochs = 10;
    private const float Rate = 0.1f;
    private const float Dropped = 0.3f;
    private const float Smoothing = 0.05f;
    private const float Tiny = 1e-7f;

    private readonly Random random;
    private readonly Network network;
    private readonly float[] inwardSquares;
    private readonly float[] outwardSquares = new float[Network.Units];
    private readonly float[] biasSquares;
    private readonly float[] units = new float[Network.Units];
    private readonly float[] unitErrors = new float[Network.Units];
    private readonly float[] errors;
    private float[] kept = [];

    public NetworkTrainer(int size, int classes, int seed)
    {
        random = new Random(seed);
        network = new Network(size, classes, random);
        inwardSquares = new float[size];
        biasSquares = new float[classes];
        errors = new float[classes];
    }

    public Network Train(SparseVector[] inputs, int[] labels, CancellationToken cancellation)
    {
        var order = Enumerable.Range(0, inputs.Length).ToArray();
        kept = new float[inputs.Max(input => input.Indices.Length)];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            cancellation.ThrowIfCancellationRequested();
            random.Shuffle(order);
            for (var i = 0; i < order.Length; i++)
            {
                var done = ((double)epoch * order.Length) + i;
                Learn(inputs[order[i]], labels[order[i]], (float)(Rate * (1 - (done / (Epochs * order.Length)))));
            }
        }

        return network;
    }

    private void Learn(SparseVector input, int label, float rate)
    {
        Forward(input);
        Softmax.InPlace(errors);
        TensorPrimitives.Subtract(errors, Smoothing / errors.Length, errors);
        errors[label] -= 1 - Smoothing;
        Outward(rate);
        Inward(input, rate);
    }

    private void Forward(SparseVector input)
    {
        network.UnitBias.CopyTo(units.AsSpan());
        for (var i = 0; i < input.Indices.Length; i++)
        {
            kept[i] = random.NextSingle() < Dropped ? 0 : input.Values[i] / (1 - Dropped);
            if (kept[i] != 0)
                TensorPrimitives.MultiplyAdd(Row(input.Indices[i]), kept[i], units, units);
        }

        for (var unit = 0; unit < units.Length; unit++)
            units[unit] = units[unit] <= 0 || random.NextSingle() < Dropped ? 0 : units[unit] / (1 - Dropped);
        network.Score(units, errors);
    }

    private void Outward(float rate)
    {
        var power = TensorPrimitives.Dot<float>(errors, errors) / errors.Length;
        for (var unit = 0; unit < units.Length; unit++)
        {
            unitErrors[unit] = 0;
            if (units[unit] == 0)
                continue;
            var row = network.Outward.AsSpan(unit * errors.Length, errors.Length);
            unitErrors[unit] = TensorPrimitives.Dot<float>(row, errors) / (1 - Dropped);
            outwardSquares[unit] += units[unit] * units[unit] * power;
            var step = -rate * units[unit] / MathF.Sqrt(outwardSquares[unit] + Tiny);
            TensorPrimitives.MultiplyAdd(errors, step, row, row);
        }

        for (var label = 0; label < errors.Length; label++)
        {
            biasSquares[label] += errors[label] * errors[label];
            network.Bias[label] -= rate * errors[label] / MathF.Sqrt(biasSquares[label] + Tiny);
        }
    }

    private void Inward(SparseVector input, float rate)
    {
        var power = TensorPrimitives.Dot<float>(unitErrors, unitErrors) / unitErrors.Length;
        for (var i = 0; i < input.Indices.Length; i++)
        {
            if (kept[i] == 0)
                continue;
            var feature = input.Indices[i];
            inwardSquares[feature] += power * kept[i] * kept[i];
            var step = -rate * kept[i] / MathF.Sqrt(inwardSquares[feature] + Tiny);
            TensorPrimitives.MultiplyAdd(unitErrors, step, Row(feature), Row(feature));
        }
    }

    private Span<float> Row(int feature) => network.Inward.AsSpan(feature * Network.Units, Network.Units);
}
