using Steward.Activities.Crm;

namespace Steward.Activities.Models.Procedures;

/// <param name="Tried">True when the words held something to authenticate by, whether it fitted or not.</param>
internal sealed record IdentityAnswer(Customer? Customer, bool Tried);
