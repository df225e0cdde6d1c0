using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Embedding;

/// <summary>Trains the built-in embedding on the passages themselves.</summary>
internal sealed class LatentEmbedder : IPassageEmbedder
{
    public string Recipe => "latent-1";

    public int FewestPassages => LatentTrainer.FewestPassages;

    /// <summary>New words have no direction until it learns anew.</summary>
    public double StaleAfter => 0.2;

    public Task<PassageEmbedding?> MakeAsync(IReadOnlyList<PassageText> passages, CancellationToken cancellation) =>
        Task.FromResult(LatentTrainer.Train(passages, cancellation) is { } model
            ? Open(model.Write(), model.Dimensions)
            : null);

    public PassageEmbedding? Open(ReadOnlyMemory<byte>? model, int dimensions) => model is { } bytes
        ? new(new LatentSemantics(LatentModel.Read(bytes)), dimensions, bytes)
        : null;
}
