using FluentValidation;
using Steward.Activities.Crm.Records;

namespace Steward.Activities.Crm.Actions;

/// <summary>Changes a customer's default address.</summary>
internal sealed class ModifyUserAddress() : ShopAction<ModifyUserAddress.Args>("modify_user_address", new Rules())
{
    public override string Purpose => "Change a customer's default address.";

    public override UndoTerms Undo { get; } = UndoTerms.Within(TimeSpan.FromDays(30));

    protected override async Task<ActionPlan> PlanAsync(ShopRecords shop, Args arguments) =>
        await shop.CustomerAsync(arguments.UserId) is not { } customer
            ? ActionPlan.Lacking("the customer of 'user_id'")
            : new ActionPlan
            {
                CustomerBefore = customer,
                FactsVersion = FactsVersion.Customer(customer),
                Summary = "Change the customer's default address",
                Decision = new() { Customer = customer with { Address = AddressOf.Arguments(arguments) } },
            };

    internal sealed record Args(
        string UserId, string Address1, string Address2, string City, string State, string Country, string Zip)
        : IAddressArguments;

    private sealed class Rules : AbstractValidator<Args>
    {
        public Rules()
        {
            this.ValidLine("user_id", arguments => arguments.UserId);
            this.ValidAddress();
        }
    }
}
