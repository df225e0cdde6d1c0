using System.Text.Json.Serialization;

namespace Steward.Activities.Models.Procedures;

/// <summary>What a procedure may have to ask for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Slot>))]
internal enum Slot
{
    Identity,
    Order,
    Items,
    Variant,
    Payment,
    Reason,
    Address,
    AddressTarget,
    WholeOrder,
    Confirmation,
}
