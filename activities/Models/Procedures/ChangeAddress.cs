using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Steward.Activities.Crm;
using Steward.Activities.Models.Reading;
using Steward.Activities.Models.Wording;
using Steward.Activities.Understanding;

namespace Steward.Activities.Models.Procedures;

/// <summary>Changes where a pending order goes, or the address in the customer's profile.</summary>
internal sealed partial class ChangeAddress : IProcedure
{
    private const string OrderTarget = "order";
    private const string ProfileTarget = "profile";
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public string Kind => Intents.ChangeAddress;

    public IReadOnlyList<Question> EarlyQuestions(ServiceRequest request) =>
        AddressReader.Read(request.AllWords) is null && !FromProfile().IsMatch(request.AllWords)
            ? [new Question(Slot.Address, ProcedurePhrases.WhatAddress)]
            : [];

    public Task<Step> NextAsync(ServiceRequest request, Account account, CancellationToken cancellation) =>
        Task.FromResult(Next(request, account));

    private static Step Next(ServiceRequest request, Account account)
    {
        var target = request.AddressTarget ?? Target(request.Answer) ?? Target(request.Words);
        var address = request.Address ?? AddressReader.Read(request.Answer) ?? AddressReader.Read(request.Words)
            ?? (target == OrderTarget && FromProfile().IsMatch(request.AllWords) ? account.Customer.Address : null);
        request = request with { Address = address, AddressTarget = target };
        var missing = new List<Question>();
        if (target is null)
            missing.Add(new Question(Slot.AddressTarget, ProcedurePhrases.OrderOrProfile));
        if (address is null)
            missing.Add(new Question(Slot.Address, ProcedurePhrases.WhatAddress));
        if (target == ProfileTarget)
            return missing.Count > 0 ? new Step.Ask(request, missing) : ConfirmProfile(request, account, address!);
        return target == OrderTarget ? ForOrder(request, account, missing) : new Step.Ask(request, missing);
    }

    private static Step ForOrder(ServiceRequest request, Account account, List<Question> missing)
    {
        var (order, step) = OrderSlot.Settle(request, account, OrderStates.IsPending);
        if (order is null)
            return step is Step.Ask ask ? ask with { Questions = [.. ask.Questions, .. missing] } : step!;
        request = request with { OrderId = order.OrderId };
        if (!OrderStates.IsPending(order))
            return new Step.Close(request, ProcedurePhrases.WrongStatus(request.Kind, order));
        return missing.Count > 0
            ? new Step.Ask(request, missing)
            : new Step.Confirm(request, ProcedurePhrases.ConfirmOrderAddress(order, request.Address!),
                "modify_pending_order_address", Arguments("order_id", order.OrderId, request.Address!));
    }

    private static Step.Confirm ConfirmProfile(ServiceRequest request, Account account, Address address) =>
        new(request, ProcedurePhrases.ConfirmProfileAddress(address), "modify_user_address",
            Arguments("user_id", account.Customer.CustomerId, address));

    private static JsonObject Arguments(string idName, string id, Address address) => new()
    {
        [idName] = id,
        ["address1"] = address.Address1,
        ["address2"] = address.Address2,
        ["city"] = address.City,
        ["state"] = address.State,
        ["country"] = address.Country,
        ["zip"] = address.Zip,
    };

    /// <summary>Null when neither or both are named.</summary>
    private static string? Target(string words)
    {
        var profile = Profile().IsMatch(FromProfile().Replace(words, " "));
        var order = OrderWords().IsMatch(words);
        return (profile, order) switch
        {
            (true, false) => ProfileTarget,
            (false, true) => OrderTarget,
            _ => null,
        };
    }

    [GeneratedRegex(
        @"\b(profile|default|account|user|home) address\b|\baddress (on|in|of) (my|your|the) (profile|account)\b|" +
        @"\b(my|your) (profile|account)\b|\bthe profile\b|^profile\b",
        Options,
        1000)]
    private static partial Regex Profile();

    [GeneratedRegex(@"\border\b|#?\bw\d{7}\b|\b(parcel|package|delivery|shipment|shipping address)\b", Options, 1000)]
    private static partial Regex OrderWords();

    [GeneratedRegex(
        @"\b(to|use|with) (be )?(my|your|the) ((default|profile|home|account) address|" +
        @"address (on|in) (my|your|the) (profile|account))\b",
        Options,
        1000)]
    private static partial Regex FromProfile();
}
