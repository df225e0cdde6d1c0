using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Storage;

/// <summary>What a conversation stores and says, with the usual values.</summary>
internal static class Conversations
{
    public static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static NewMessage Inbound(string body, string deliveryId = "d1", string ticket = "T1") => new()
    {
        TicketId = ticket,
        Direction = MessageDirection.Inbound,
        DeliveryId = deliveryId,
        Channel = Channel.Chat,
        Author = "ada.moss@example.com",
        Body = body,
        SentAt = Nine,
    };

    public static NewMessage AgentReply(string body, string deliveryId = "r1", string ticket = "T1") =>
        Inbound(body, deliveryId, ticket) with { Direction = MessageDirection.Outbound, Author = "kim" };

    public static NewMessage Note(string body, string deliveryId = "n1") =>
        Inbound(body, deliveryId) with { Direction = MessageDirection.Note, Author = "kim" };

    public static DeliverRequest Say(
        string contentId,
        string key = "turn-1-answer",
        int epoch = 0,
        string speaker = "assistant",
        string ticket = "T1") => new()
        {
            TicketId = ticket,
            DeliveryKey = key,
            Epoch = epoch,
            ContentId = contentId,
            Speaker = speaker,
            Channel = Channel.Chat,
            PolicyVersion = "1+abc",
            Rule = "answers",
        };

    public static NewDraft Draft(
        string? words, string key = "turn-1-answer", string ticket = "T1", string? procedure = null) => new()
        {
            TicketId = ticket,
            DraftKey = key,
            Turn = 1,
            Words = words,
            Draft = new() { Kind = DraftKind.Answer, Author = "local", Citations = [new("returns#1", "abc")] },
            ProcedureState = procedure,
            Audit = new()
            {
                TicketId = ticket,
                Key = "draft-" + key,
                Event = "draft.composed",
                At = Nine,
                Actor = "assistant",
            },
        };

    /// <summary>Stores a draft and says it; answers the words' id.</summary>
    public static async Task<string> SayAsync(
        this TestStore store, string words, string key = "turn-1-answer", string ticket = "T1", int epoch = 0)
    {
        var draft = await store.Get<ITurnStore>().SaveDraftAsync(Draft(words, key, ticket));
        await store.Delivery.DeliverAsync(Say(draft.DraftId!, key, epoch, ticket: ticket));
        return draft.DraftId!;
    }
}
