using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Steward.Activities.Crm;
using Steward.Activities.Models.Procedures;
using Steward.Activities.Models.Reading;
using Steward.Activities.Privacy;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Remote;

/// <summary>
/// Reads a model's arguments as what the customer said: tokens become their values, an address in one piece is taken
/// apart, and free text that neither the customer said nor their record holds is refused. So a model cannot bring
/// words of its own before the customer's eyes, or a parcel to an address of its own.
/// </summary>
internal sealed partial class EffectArguments(IRedactor redactor)
{
    private static readonly string[] AddressParts = ["address1", "address2", "city", "state", "country", "zip"];

    /// <summary>The arguments with values, or null when a value comes from nowhere.</summary>
    /// <param name="transcript">The conversation; only the customer's own messages count.</param>
    public async Task<JsonObject?> ReadAsync(
        string ticketId,
        JsonObject arguments,
        Account account,
        IReadOnlyList<ArchivedMessage> transcript,
        CancellationToken cancellation)
    {
        if (!arguments.ContainsKey("address1"))
            return arguments;
        var restored = (JsonObject)arguments.DeepClone();
        foreach (var part in AddressParts)
            restored[part] = await redactor.RestoreNamesAsync(ticketId, (string?)arguments[part] ?? "", cancellation);
        if (AddressReader.Read((string)restored["address1"]!) is { } whole)
            Fill(restored, whole);
        var said = new List<string>();
        foreach (var message in transcript.Where(message => message.Direction is MessageDirection.Inbound))
            said.Add(await redactor.RestoreNamesAsync(ticketId, message.Redacted ?? string.Empty, cancellation));
        var known = Plain(string.Join('\n', said));
        return AddressParts.All(part => IsKnown(part, (string)restored[part]!, known, account)) ? restored : null;
    }

    private static void Fill(JsonObject arguments, Address address)
    {
        arguments["address1"] = address.Address1;
        arguments["address2"] = address.Address2;
        arguments["city"] = address.City;
        arguments["state"] = address.State;
        arguments["country"] = address.Country;
        arguments["zip"] = address.Zip;
    }

    private static bool IsKnown(string part, string value, string said, Account account)
    {
        var plain = Plain(value).Trim();
        if (plain.Length == 0 || (part == "country" && plain is "usa" or "us" or "united states"))
            return true;
        if (Holds(said, plain) || Holds(OnRecord(account.Customer), plain))
            return true;
        return part == "state" && States.Code(value) is { } code
            && (Holds(said, Plain(code)) || States.NameOf(code) is { } name && Holds(said, Plain(name)));
    }

    private static string OnRecord(Customer customer)
    {
        var home = customer.Address;
        return Plain($"{home.Address1}\n{home.Address2}\n{home.City}\n{home.State}\n{home.Country}\n{home.Zip}");
    }

    private static bool Holds(string text, string part) =>
        $" {text} ".Contains($" {part.Trim()} ", StringComparison.Ordinal);

    private static string Plain(string text) => Gaps().Replace(text.ToLowerInvariant(), " ");

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gaps();
}
