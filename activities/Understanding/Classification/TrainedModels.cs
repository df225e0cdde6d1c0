using System.Collections.Concurrent;

namespace Steward.Activities.Understanding.Classification;

/// <summary>
/// One model for the same examples: hosts of one process share it, and a model file that fits is loaded in place of
/// training. Equal versions answer equally, so nobody can tell.
/// </summary>
internal static class TrainedModels
{
    private static readonly ConcurrentDictionary<string, Lazy<IntentModel>> ByVersion = new(StringComparer.Ordinal);

    /// <param name="file">Where the model is kept between starts; empty: nowhere.</param>
    public static IntentModel For(IReadOnlyList<LabelledExample> examples, string file = "")
    {
        var version = IntentTraining.VersionOf(examples);
        var model = ByVersion.GetOrAdd(
            version, _ => new Lazy<IntentModel>(() => LoadOrTrain(version, examples, file)));
        try
        {
            return model.Value;
        }
        catch
        {
            // A file that was broken may be mended: the next one to ask looks again.
            ByVersion.TryRemove(KeyValuePair.Create(version, model));
            throw;
        }
    }

    /// <summary>Whoever uses it keeps it; a model is large, and one that was replaced is not asked for again.</summary>
    public static void Forget(string version) => ByVersion.TryRemove(version, out _);

    private static IntentModel LoadOrTrain(string version, IReadOnlyList<LabelledExample> examples, string file)
    {
        if (file.Length > 0 && File.Exists(file) && IntentModelFile.Load(file, version) is { } kept)
            return kept;
        var model = IntentTraining.Train(examples);
        if (file.Length > 0)
            IntentModelFile.Save(model, file);
        return model;
    }
}
