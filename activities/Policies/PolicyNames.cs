namespace Steward.Activities.Policies;

/// <summary>The names that the file itself declares and its rules refer to, with those from outside.</summary>
/// <param name="Groups">Ids under <c>groups</c>.</param>
/// <param name="Models">Names under <c>models</c>.</param>
/// <param name="Outside">Names of actions and intents.</param>
internal sealed record PolicyNames(
    IReadOnlyCollection<string> Groups, IReadOnlyCollection<string> Models, PolicyVocabulary Outside)
{
    public string Group(PolicyEntry entry) => Known(entry, Groups, "a group; declare it under groups");

    public string Model(PolicyEntry entry) => Known(entry, Models, "a model tier; declare it under models");

    public string Action(PolicyEntry entry) => Known(entry, Outside.Actions, "an action of the catalogue");

    public string Intent(PolicyEntry entry) => Known(entry, Outside.Intents, "an intent that understanding knows");

    private static string Known(PolicyEntry entry, IReadOnlyCollection<string>? names, string what)
    {
        var name = entry.Name();
        var known = names?.Contains(name, StringComparer.Ordinal) != false;
        entry.Require(known, $"'{name}' is not {what}{Closest.Hint(name, names ?? [])}");
        return name;
    }
}
