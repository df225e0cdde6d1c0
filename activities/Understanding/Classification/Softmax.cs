using System.Numerics.Tensors;

namespace Steward.Activities.Understanding.Classification;

/// <summary>Probabilities from scores of any size: the library's own overflows above 88.</summary>
internal static class Softmax
{
    public static void InPlace(Span<float> scores)
    {
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max<float>(scores), scores);
        TensorPrimitives.SoftMax(scores, scores);
    }
}
