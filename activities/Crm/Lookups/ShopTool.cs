using Steward.Activities.Crm.Actions;

namespace Steward.Activities.Crm.Lookups;

/// <summary>A look-up or an action, as a model's list of tools shows it.</summary>
/// <param name="IsEffect">It changes records: propose it; else run it with <see cref="ShopTools.LookUpAsync"/>.</param>
/// <param name="Undo">How an effect is taken back; null for a look-up.</param>
public sealed record ShopTool(
    string Name, string Purpose, IReadOnlyList<ActionArgument> Arguments, bool IsEffect, UndoTerms? Undo = null);
