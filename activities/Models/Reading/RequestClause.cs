namespace Steward.Activities.Models.Reading;

/// <summary>One thing a customer wants: the procedure's label and the words about it.</summary>
internal sealed record RequestClause(string Kind, string Words);
