namespace Steward.Activities.Storage.Requests;

/// <summary>What a key is when a request comes with it.</summary>
public enum KeyState
{
    /// <summary>New, or left behind by a process that died: the request goes on.</summary>
    Fresh,

    /// <summary>The same request is being answered at this moment.</summary>
    UnderWay,

    /// <summary>The same request was answered; the answer is given again.</summary>
    Answered,

    /// <summary>The key stands for a request with another body.</summary>
    OtherBody,
}
