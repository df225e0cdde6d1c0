namespace Steward.Starters.Cli.Doctor;

/// <summary>Looks whether remote models and transcription listen. Asks them nothing: an answer costs money.</summary>
internal static class RemoteLook
{
    private const string Speech = "Transcription";

    /// <summary>Each model's section, and the setting that names the model in it.</summary>
    private static readonly (string Name, string Model)[] Known = [("Azure", "Deployment"), ("OpenAI", "Model")];

    public static async Task<IReadOnlyList<Finding>> ModelsAsync(
        IConfiguration configuration, CancellationToken cancellation)
    {
        List<Finding> found = [];
        foreach (var (name, model) in Known)
        {
            var section = configuration.GetSection($"Models:{name}");
            if (section["Endpoint"] is { Length: > 0 })
            {
                found.Add(await LookAsync($"Model {name}", section, section[model], cancellation));
            }
        }

        return found.Count > 0
            ? found
            :
            [
                Finding.Off(
                    "Remote models",
                    "none: the local tier answers alone",
                    "Set Models:Azure:Endpoint, Deployment and ApiKey, or Models:OpenAI:Endpoint, Model and ApiKey."),
            ];
    }

    public static async Task<Finding> TranscriptionAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        var section = configuration.GetSection(Speech);
        return section["Endpoint"] is { Length: > 0 }
            ? await LookAsync(Speech, section, section["Model"], cancellation)
            : Finding.Off(
                Speech,
                "none: recordings go to a person",
                "Set Transcription:Endpoint to a Whisper deployment or server.");
    }

    private static async Task<Finding> LookAsync(
        string what, IConfigurationSection section, string? model, CancellationToken cancellation)
    {
        var endpoint = section["Endpoint"]!;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return Finding.Fault(
                what, $"{section.Path}:Endpoint is '{endpoint}'", "Set it to an http or https address.");
        }

        var finding = await Knock.AtAsync(url, cancellation) is { } silence
            ? Finding.Unreachable(
                what, $"does not listen: {silence}", $"Start it, or correct {section.Path}:Endpoint.")
            : Finding.Ok(what, "listens; sign-in is tried by the first call");
        return finding with { Address = url.ToString(), Version = model };
    }
}
