using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Crm.Actions;

/// <summary>An action of the catalogue with arguments that passed its validator.</summary>
internal sealed record ProposedAction(IShopAction Action, object Arguments)
{
    public string ArgumentsJson => Action.Canonical(Arguments);

    /// <summary>SHA-256 over the name and the canonical arguments, in lower-case hex.</summary>
    public string Digest => CanonicalJson.Hash(Action.Name + "\n" + ArgumentsJson);

    /// <exception cref="StewardException">
    /// The action is unknown or its arguments have faults; all are named.
    /// </exception>
    public static ProposedAction Read(string name, string argumentsJson)
    {
        var action = ActionCatalogue.Get(name);
        List<string> faults = [];
        var arguments = ArgumentText.Parse(argumentsJson, faults) is { } json ? action.Read(json, faults) : null;
        return arguments is not null ? new ProposedAction(action, arguments) : throw new StewardException(
            ErrorTypes.InvalidRequest, $"Action '{name}' cannot be proposed: {string.Join("; ", faults)}.");
    }
}
