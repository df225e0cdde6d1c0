namespace Steward.Activities.Delivery;

/// <summary>What a channel made of a reply.</summary>
public enum SendStatus
{
    Sent,

    /// <summary>Not now; another try may help.</summary>
    Later,

    /// <summary>Never; another try will not help.</summary>
    Failed,
}
