namespace Steward.Starters.Limits;

/// <summary>What a request takes of us.</summary>
internal enum RequestKind
{
    /// <summary>Nothing that is bounded here: reading, documents, health.</summary>
    Free,

    /// <summary>A body, and a conversation's answer.</summary>
    Writing,

    /// <summary>A connection for as long as the caller likes.</summary>
    Watching,
}
