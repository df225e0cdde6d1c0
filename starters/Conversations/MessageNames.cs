namespace Steward.Starters.Conversations;

/// <summary>The names under which a conversation listens. A test holds them to the workflow's own.</summary>
internal static class MessageNames
{
    public const string Workflow = "Conversation";

    public const string Receive = "Receive";
    public const string Claim = "Claim";
    public const string Release = "Release";
    public const string Reply = "Reply";
    public const string AddNote = "AddNote";
    public const string Propose = "Propose";
    public const string Decide = "Decide";
    public const string ChangeStatus = "ChangeStatus";
    public const string ChangePriority = "ChangePriority";
    public const string Assign = "Assign";
    public const string Snooze = "Snooze";

    public const string Snapshot = "Snapshot";
    public const string PendingApprovals = "PendingApprovals";
    public const string Briefing = "Briefing";
}
