using Steward.Workflows.Contracts;

namespace Steward.Activities.Crm.Actions;

/// <summary>Every action that the shop can run. What is not here does not exist, whatever a model asks for.</summary>
internal static class ActionCatalogue
{
    public static IReadOnlyList<IShopAction> All { get; } =
    [
        new CancelPendingOrder(),
        new ModifyPendingOrderAddress(),
        new ModifyPendingOrderPayment(),
        new ModifyPendingOrderItems(),
        new ReturnDeliveredOrderItems(),
        new ExchangeDeliveredOrderItems(),
        new ModifyUserAddress(),
        new TransferToHumanAgents(),
    ];

    /// <exception cref="StewardException">There is no such action.</exception>
    public static IShopAction Get(string name) =>
        All.FirstOrDefault(action => action.Name == name) ?? throw new StewardException(
            ErrorTypes.InvalidRequest,
            $"Action '{(name.Length <= 60 ? name : name[..60] + "…")}' is not in the catalogue; "
            + $"the actions are {string.Join(", ", All.Select(action => action.Name))}.");
}
