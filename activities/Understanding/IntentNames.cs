using Microsoft.Extensions.Options;

namespace Steward.Activities.Understanding;

/// <summary>The intents' labels that a message can be given: those of the examples, and those that code refers to.</summary>
public static class IntentNames
{
    private static readonly string[] BuiltIn =
    [
        .. Intents.Procedures, Intents.Greeting, Intents.Thanks, Intents.Yes, Intents.No, Intents.AskPerson,
        Intents.Complaint, Intents.OutOfScope,
    ];

    public static IReadOnlyCollection<string> Of(IOptions<UnderstandingOptions> options) =>
        In(options.Value.ExamplesFile);

    internal static IReadOnlyCollection<string> In(string examplesFile) =>
        [.. ExampleFile.Read(examplesFile).Select(example => example.Intent).Union(BuiltIn, StringComparer.Ordinal)];
}
