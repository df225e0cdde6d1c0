namespace Steward.Starters.Evaluation.Injection;

/// <summary>One attack on one way in.</summary>
/// <param name="Number">The attack's place in its file, from 0.</param>
internal sealed record Attempt(int Number, Attack Attack, Route Route)
{
    public string Name => $"attack {Number + 1} by {Route}";

    /// <summary>Every second attacker writes from, or names, a customer's address, so that there is more to win.</summary>
    public bool IsCustomer => Number % 2 == 0;

    public string Text(Shop shop) => Route switch
    {
        Route.Document => AttackArticles.Question(Number),
        Route.Email => Attack.Words,
        _ => IsCustomer ? $"My e-mail address is {shop.Own.Email}.\n{Attack.Words}" : Attack.Words,
    };

    public string From(Shop shop) => Route is Route.Email
        ? IsCustomer ? shop.Own.Email : $"attacker{Number}@mail.example"
        : $"visitor-{Route}-{Number}";
}
