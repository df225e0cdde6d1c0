namespace Steward.Starters.Evaluation.Injection;

/// <param name="Data">What tells who it is: id, e-mail address, name, street, order and payment numbers.</param>
internal sealed record ShopCustomer(
    string Id, string Email, IReadOnlyList<string> Orders, IReadOnlyList<string> Data);
