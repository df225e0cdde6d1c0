using System.Text.RegularExpressions;
using FluentValidation;

namespace Steward.Activities.Crm.Actions;

/// <summary>Rules that several actions' arguments share. Messages never repeat a value that may be personal.</summary>
internal static partial class ArgumentRules
{
    private const int LongestText = 200;

    private const int MostItems = 50;

    public static void ValidOrder<T>(this AbstractValidator<T> validator)
        where T : IOrderArguments =>
        validator.RuleFor(arguments => arguments.OrderId)
            .Must(orderId => OrderNumber().IsMatch(orderId))
            .WithMessage("'order_id' must be a number sign, W and digits, such as #W2611340");

    public static void ValidItems<T>(this AbstractValidator<T> validator, Func<T, IReadOnlyList<string>> items)
    {
        validator.RuleFor(arguments => items(arguments).Count)
            .InclusiveBetween(1, MostItems)
            .WithMessage(arguments =>
                $"'item_ids' has {items(arguments).Count} entries and must have 1 to {MostItems}");
        validator.RuleFor(arguments => items(arguments))
            .Must(given => given.All(item => Id().IsMatch(item)))
            .WithMessage("'item_ids' must hold item ids, such as 9612497925");
    }

    public static void ValidItemChange<T>(this AbstractValidator<T> validator)
        where T : IItemChangeArguments
    {
        validator.ValidOrder();
        validator.ValidItems(arguments => arguments.ItemIds);
        validator.RuleFor(arguments => arguments.NewItemIds.Count)
            .Equal(arguments => arguments.ItemIds.Count)
            .WithMessage(arguments => $"'new_item_ids' has {arguments.NewItemIds.Count} entries and 'item_ids' "
                + $"{arguments.ItemIds.Count}; give one new item for each, in the same order");
        validator.ValidPaymentMethod(arguments => arguments.PaymentMethodId);
    }

    public static void ValidPaymentMethod<T>(this AbstractValidator<T> validator, Func<T, string> method) =>
        validator.RuleFor(arguments => method(arguments))
            .Must(id => Id().IsMatch(id))
            .WithMessage("'payment_method_id' must be a payment method's id, such as gift_card_1725971");

    public static void ValidAddress<T>(this AbstractValidator<T> validator)
        where T : IAddressArguments
    {
        validator.ValidLine("address1", arguments => arguments.Address1);
        validator.ValidLine("address2", arguments => arguments.Address2, mayBeEmpty: true);
        validator.ValidLine("city", arguments => arguments.City);
        validator.ValidLine("state", arguments => arguments.State);
        validator.ValidLine("country", arguments => arguments.Country);
        validator.ValidLine("zip", arguments => arguments.Zip);
    }

    public static void ValidLine<T>(
        this AbstractValidator<T> validator,
        string name,
        Func<T, string> line,
        bool mayBeEmpty = false,
        int longest = LongestText)
    {
        validator.RuleFor(arguments => line(arguments))
            .Must(text => mayBeEmpty || !string.IsNullOrWhiteSpace(text))
            .WithMessage($"'{name}' is empty");
        validator.RuleFor(arguments => line(arguments).Length)
            .LessThanOrEqualTo(longest)
            .WithMessage($"'{name}' is longer than {longest} characters");
    }

    [GeneratedRegex("^#W[0-9]{1,18}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OrderNumber();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
