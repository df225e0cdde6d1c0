namespace Steward.Workflows.Contracts;

/// <summary>Workflow ids are derived from ticket ids, so that anyone who knows the ticket finds the workflow.</summary>
public static class WorkflowIds
{
    private const string Prefix = "ticket/";

    /// <summary>The filling of the index of the Steward whose task queues bear the prefix.</summary>
    public static string Indexing(string taskQueuePrefix) => $"indexing/{taskQueuePrefix}";

    /// <summary>The conversation workflow of a ticket.</summary>
    public static string Conversation(string ticketId) => Prefix + ticketId;

    /// <summary>The ticket of a conversation workflow's id.</summary>
    public static string Ticket(string workflowId) => workflowId[Prefix.Length..];

    /// <summary>The id of the <paramref name="number"/>th follow-up of a closed ticket, from 2.</summary>
    public static string FollowUp(string ticketId, int number) => $"{ticketId}~{number}";
}
