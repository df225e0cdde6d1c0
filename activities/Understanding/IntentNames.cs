namespace Steward.Activities.Understanding;

/// <summary>The intents' labels that a message can be given: those of the examples, and those that code refers to.</summary>
public static class IntentNames
{
    private static readonly string[] BuiltIn =
    [
        .. Intents.Procedures, Intents.Greeting, Intents.Thanks, Intents.Yes, Intents.No, Intents.AskPerson,
        Intents.Complaint, Intents.OutOfScope,
    ];

    /// <summary>Those of the model in use.</summary>
    public static IReadOnlyCollection<string> Of(IntentModels models) => WithBuiltIn(models.Current.Labels);

    internal static IReadOnlyCollection<string> In(string examplesFile) =>
        WithBuiltIn(ExampleFile.Read(examplesFile).Select(example => example.Intent));

    private static IReadOnlyCollection<string> WithBuiltIn(IEnumerable<string> labels) =>
        [.. labels.Union(BuiltIn, StringComparer.Ordinal)];
}
