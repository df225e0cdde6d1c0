using System.Text.Json;
using FluentValidation;
using Steward.Activities.Crm.Records;

namespace Steward.Activities.Crm.Actions;

/// <summary>An action with arguments of one type and their validator.</summary>
internal abstract class ShopAction<T>(string name, AbstractValidator<T> validator) : IShopAction
    where T : class
{
    private readonly ArgumentShape<T> shape = new();

    public string Name { get; } = name;

    public abstract string Purpose { get; }

    public abstract UndoTerms Undo { get; }

    public IReadOnlyList<ActionArgument> Arguments => shape.Arguments;

    public object? Read(JsonElement arguments, List<string> faults)
    {
        if (shape.Read(arguments, faults) is not { } read)
        {
            return null;
        }

        var broken = validator.Validate(read).Errors.ConvertAll(error => error.ErrorMessage);
        faults.AddRange(broken);
        return broken.Count is 0 ? read : null;
    }

    public string Canonical(object arguments) => shape.Canonical((T)arguments);

    public Task<ActionPlan> PlanAsync(ShopRecords shop, object arguments) => PlanAsync(shop, (T)arguments);

    protected abstract Task<ActionPlan> PlanAsync(ShopRecords shop, T arguments);
}
