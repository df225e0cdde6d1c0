using Steward.Activities.Crm;

namespace Steward.Activities.Models.Reading;

/// <summary>A product named in a text, and the items of the customer's orders that it may mean.</summary>
/// <param name="Start">Where the name starts.</param>
/// <param name="End">Where it ends.</param>
internal sealed record ItemMention(int Start, int End, IReadOnlyList<(Order Order, OrderItem Item)> Items);
