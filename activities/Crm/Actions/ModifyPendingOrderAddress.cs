using FluentValidation;

namespace Steward.Activities.Crm.Actions;

/// <summary>Sends a pending order to another address.</summary>
internal sealed class ModifyPendingOrderAddress()
    : OrderAction<ModifyPendingOrderAddress.Args>("modify_pending_order_address", new Rules())
{
    public override string Purpose => "Change the shipping address of a pending order.";

    public override UndoTerms Undo { get; } = UndoTerms.Within(TimeSpan.FromHours(24));

    protected override string Describe(Args arguments) => $"Change the shipping address of order {arguments.OrderId}";

    protected override Decision Decide(OrderScene scene, Args arguments) => scene.MustBePending() is { } code
        ? Decision.Refuse(code)
        : new Decision { Order = scene.Order with { Address = AddressOf.Arguments(arguments) } };

    internal sealed record Args(
        string OrderId, string Address1, string Address2, string City, string State, string Country, string Zip)
        : IOrderArguments, IAddressArguments;

    private sealed class Rules : AbstractValidator<Args>
    {
        public Rules()
        {
            this.ValidOrder();
            this.ValidAddress();
        }
    }
}
