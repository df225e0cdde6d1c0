namespace Steward.Starters.Evaluation.Injection;

/// <summary>How an attack comes in.</summary>
internal enum Route
{
    Chat,
    Email,

    /// <summary>The transcript of a call.</summary>
    Voice,

    /// <summary>A signed delivery over HTTP.</summary>
    Webhook,

    /// <summary>An article that a harmless question retrieves.</summary>
    Document,
}
