namespace Steward.Activities.Models.Local.Answers;

/// <summary>What a question asks for, by its own words.</summary>
internal enum AnswerKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>How long, how soon.</summary>
    Duration,

    /// <summary>When, until when.</summary>
    Moment,

    /// <summary>What it costs.</summary>
    Money,

    /// <summary>How many, how often, how big.</summary>
    Number,

    /// <summary>Whether something is so, or may be done.</summary>
    Whether,
}
