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
    private readonly Lazy<IntentModel> first;
    private volatile IntentModel? later;
    private volatile string? trouble;

    internal IntentModels(IOptions<UnderstandingOptions> options)
    {
        this.options = options.Value;
        first = new Lazy<IntentModel>(Make);
    }

    /// <summary>The version of the model in use.</summary>
    public string Version => Current.Version;

    /// <summary>Why the files as they are now were refused; null when they are in use.</summary>
    public string? Trouble => trouble;

    internal IntentModel Current => later ?? first.Value;

    /// <summary>Takes what the files hold now; false when that is in use already.</summary>
    /// <exception cref="InvalidDataException">The examples or the model are broken; the old model stays.</exception>
    internal bool Refresh()
    {
        try
        {
            var made = Make();
            trouble = null;
            if (made.Version == Current.Version)
                return false;
            later = made;
            return true;
        }
        catch (Exception broken)
        {
            trouble = broken.Message;
            throw;
        }
    }

    private IntentModel Make() => TrainedModels.For(ExampleFile.Read(options.ExamplesFile), options.ModelFile);
}
