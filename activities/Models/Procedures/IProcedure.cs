namespace Steward.Activities.Models.Procedures;

/// <summary>
/// A deterministic procedure for one kind of request of an authenticated customer. It never has an effect.
/// </summary>
internal interface IProcedure
{
    string Kind { get; }

    /// <summary>
    /// What to ask for besides the identity before the customer is known, so that one question asks for all.
    /// </summary>
    IReadOnlyList<Question> EarlyQuestions(ServiceRequest request);

    /// <summary>Settles what the words say and answers what comes next. The same input gives the same step.</summary>
    Task<Step> NextAsync(ServiceRequest request, Account account, CancellationToken cancellation);
}
