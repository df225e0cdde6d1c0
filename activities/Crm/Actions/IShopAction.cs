using System.Text.Json;
using Steward.Activities.Crm.Records;

namespace Steward.Activities.Crm.Actions;

/// <summary>
/// An action of the catalogue: its name, its arguments with their rules, what it does, and how it is taken back.
/// </summary>
internal interface IShopAction
{
    /// <summary>The name that proposals and policies use, such as <c>cancel_pending_order</c>.</summary>
    string Name { get; }

    /// <summary>What it does, for a model's list of tools.</summary>
    string Purpose { get; }

    UndoTerms Undo { get; }

    /// <summary>The arguments' names and whether each is a list.</summary>
    IReadOnlyList<ActionArgument> Arguments { get; }

    /// <summary>
    /// The arguments as a record; null after adding to <paramref name="faults"/> what is wrong with them.
    /// </summary>
    object? Read(JsonElement arguments, List<string> faults);

    /// <summary>Arguments that <see cref="Read"/> gave, in canonical JSON.</summary>
    string Canonical(object arguments);

    /// <summary>Holds the action against the records, changing nothing.</summary>
    Task<ActionPlan> PlanAsync(ShopRecords shop, object arguments);
}
