namespace Steward.Starters.Replay;

/// <summary>Messages of one ticket that come in one go; mostly one.</summary>
internal sealed record Burst(IReadOnlyList<RecordedMessage> Messages)
{
    public string Ticket => Messages[0].Ticket;

    public string At => Messages[0].At;

    public string? Note => Messages.FirstOrDefault(m => m.Note is not null)?.Note;
}
