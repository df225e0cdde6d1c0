using Microsoft.Extensions.Options;
using Steward.Activities.Understanding.Classification;

namespace Steward.Activities.Understanding;

/// <summary>
/// The intent model in use. Another one is made beside it and then takes its place between two messages; what cannot be
/// read leaves it where it is.
/// </summary>
public sealed class IntentModels
{
    private readonly UnderstandingOptions options;
    private readonly Lock making = new();
    private volatile IntentModel? current;
    private volatile string? trouble;

    internal IntentModels(IOptions<UnderstandingOptions> options) => this.options = options.Value;

    /// <summary>The version of the model in use.</summary>
    public string Version => Current.Version;

    /// <summary>Why the files as they are now were refused; null when they are in use.</summary>
    public string? Trouble => trouble;

    internal IntentModel Current => current ?? First();

    /// <summary>Takes what the files hold now; false when that is in use already.</summary>
    /// <exception cref="InvalidDataException">The examples or the model are broken; the old model stays.</exception>
    internal bool Refresh()
    {
        try
        {
            var made = Make();
            trouble = null;
            var before = Current;
            if (made.Version == before.Version)
                return false;
            current = made;
            TrainedModels.Forget(before.Version);
            return true;
        }
        catch (Exception broken)
        {
            trouble = broken.Message;
            throw;
        }
    }

    private IntentModel First()
    {
        lock (making)
            return current ??= Make();
    }

    private IntentModel Make() => TrainedModels.For(ExampleFile.Read(options.ExamplesFile), options.ModelFile);
}
