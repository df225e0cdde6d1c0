namespace Steward.Client;

/// <param name="Messages">How many messages of the ticket were in the queue.</param>
public sealed record LabelsErased(string TicketId, int Messages);
