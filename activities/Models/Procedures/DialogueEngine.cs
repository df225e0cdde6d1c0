using Steward.Activities.Models.Reading;
using Steward.Activities.Models.Wording;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Procedures;

/// <summary>
/// Carries the requests of one conversation through their procedures. It proposes an action only for an authenticated
/// customer, on their own records, after an explicit yes to a delivered question that listed exactly that action.
/// </summary>
internal sealed class DialogueEngine(IdentityReader identity, AccountReader accounts, ProcedureBook book)
{
    private const int MostFailedIdentities = 3;

    public async Task<Move> HearAsync(Dialogue dialogue, DialogueTurn turn, CancellationToken cancellation)
    {
        if (dialogue.ProposedBy.Count > 0)
            return await WhileProposedAsync(dialogue, turn, cancellation);
        if (dialogue is { AwaitsConfirmation: true, Request: not null })
            return await ConfirmAsync(dialogue, turn, cancellation);
        if (dialogue is { Request: null, Queue.Count: > 0 } && YesNoReader.Read(turn.Words) == YesNo.Yes)
            return (await NextInQueueAsync(dialogue, turn.TicketId, cancellation))!;
        var wants = turn with { Words = SideQuestions.Without(turn.Words) };
        return await GoOnAsync(TakeIn(dialogue, wants), wants, cancellation);
    }

    /// <summary>Begins a request that the desk asked for. The customer still has to be known and to say yes.</summary>
    public async Task<Move> StartAsync(
        Dialogue dialogue, ServiceRequest request, DialogueTurn turn, CancellationToken cancellation)
    {
        if (dialogue.ProposedBy.Count > 0)
            return await WhileProposedAsync(dialogue, turn, cancellation);
        var customer = dialogue.CustomerId
            ?? (await identity.ReadAsync(turn.TicketId, turn.Words, turn.Sender, cancellation)).Customer?.CustomerId;
        var begun = dialogue.Ended(dialogue.Last) with { CustomerId = customer, Request = request };
        return await GoOnAsync(begun, turn with { Words = string.Empty }, cancellation);
    }

    /// <summary>After an outcome was reported: the next request in the queue, or null when there is none.</summary>
    public async Task<Move?> NextInQueueAsync(Dialogue dialogue, string ticketId, CancellationToken cancellation)
    {
        if (dialogue.Queue.Count == 0)
            return null;
        var next = dialogue with
        {
            Request = dialogue.Queue[0],
            Queue = [.. dialogue.Queue.Skip(1)],
            Asked = [],
            Choices = [],
            Repeats = 0
        };
        var turn = new DialogueTurn
        {
            TicketId = ticketId,
            Words = string.Empty,
            Redacted = string.Empty,
            MessageIds = [],
            QuestionWasDelivered = false
        };
        return await GoOnAsync(next, turn, cancellation);
    }

    /// <summary>
    /// The same messages again mean that their draft was superseded: the yes still stands. Anything else has to wait.
    /// </summary>
    private async Task<Move> WhileProposedAsync(Dialogue dialogue, DialogueTurn turn, CancellationToken cancellation)
    {
        if (turn.MessageIds.Any(id => dialogue.ProposedBy.Contains(id, StringComparer.Ordinal)))
            return await ConfirmAsync(dialogue with { ProposedBy = [] }, turn, cancellation);
        var harmless = YesNoReader.Read(turn.Words) == YesNo.Yes
            || RequestReader.KindOf(turn.Words) == Understanding.Intents.OrderStatus;
        return harmless
            ? new Move
            {
                Kind = DraftKind.Answer,
                Dialogue = dialogue,
                Words = Phrases.UnderWay,
                Procedure = dialogue.Request?.Kind
            }
            : HandOver(dialogue, "unsure", "message_while_an_action_is_under_way");
    }

    private async Task<Move> ConfirmAsync(Dialogue dialogue, DialogueTurn turn, CancellationToken cancellation)
    {
        var answer = YesNoReader.Read(turn.Words);
        if (answer == YesNo.No)
            return await DeclinedAsync(dialogue, turn, cancellation);
        if (answer == YesNo.Yes && turn.QuestionWasDelivered)
            return await ProposeAsync(dialogue, turn, cancellation);
        if (answer == YesNo.Yes)
            return await GoOnAsync(dialogue, turn with { Words = string.Empty }, cancellation);
        return await GoOnAsync(TakeIn(Unsettled(dialogue), turn), turn, cancellation);
    }

    /// <summary>
    /// Something was changed at the confirmation: all but the order is worked out again from the words.
    /// </summary>
    private static Dialogue Unsettled(Dialogue dialogue) => dialogue with
    {
        Request = dialogue.Request! with
        {
            ItemIds = [],
            NewItemIds = [],
            PaymentMethodId = null,
            Reason = null,
            Address = null,
            AddressTarget = null,
        },
    };

    private async Task<Move> DeclinedAsync(Dialogue dialogue, DialogueTurn turn, CancellationToken cancellation)
    {
        var words = turn.Words.Trim();
        var more = RequestReader.Read(words).Count > 0 || words.Length > 40;
        if (more)
            return HandOver(dialogue, "unsure", "changed_mind_at_confirmation");
        var kind = dialogue.Request!.Kind;
        var idle = dialogue with { Request = null, Asked = [], AskedWords = null, Choices = [], Repeats = 0 };
        var next = await NextInQueueAsync(idle, turn.TicketId, cancellation);
        return next is null
            ? new Move { Kind = DraftKind.Answer, Dialogue = idle, Words = Phrases.NotChanged, Procedure = kind }
            : next with
            {
                Words = $"All right, I have not changed anything. {Phrases.Next(next.Words ?? string.Empty)}",
            };
    }

    /// <summary>
    /// The step is worked out afresh: a proposal goes out only when it still is the one that was confirmed.
    /// </summary>
    private async Task<Move> ProposeAsync(Dialogue dialogue, DialogueTurn turn, CancellationToken cancellation)
    {
        var move = await GoOnAsync(dialogue with { Repeats = 0 }, turn with { Words = string.Empty }, cancellation);
        if (move.Action is null || move.Words != dialogue.AskedWords)
            return move;
        var proposed = move.Dialogue with { ProposedBy = turn.MessageIds };
        return move with { Kind = DraftKind.Actions, Words = null, Dialogue = proposed };
    }

    private static Dialogue TakeIn(Dialogue dialogue, DialogueTurn turn)
    {
        var heard = RequestReader.Read(turn.Words);
        if (dialogue.Request is { } request && (heard.Count == 0 || heard.All(clause => clause.Kind == request.Kind)))
            return dialogue with { Request = request with { Answer = $"{request.Answer}\n{turn.Words}".Trim() } };
        IReadOnlyList<RequestClause> clauses = heard.Count == 0 && turn.Procedure is { } kind
            ? [new(kind, turn.Words)]
            : heard;
        var requests = clauses.SelectMany(ListedOrders.Apart)
            .Select(clause => new ServiceRequest { Kind = clause.Kind, Words = clause.Words })
            .ToList();
        return requests.Count == 0
            ? dialogue
            : dialogue with
            {
                Request = requests[0],
                Queue = [.. requests.Skip(1), .. Waiting(dialogue, requests)],
                Left = [],
                Asked = [],
                Choices = [],
                Repeats = 0
            };
    }

    /// <summary>What was asked for before and is still to come, unless it is asked for again.</summary>
    private static IEnumerable<ServiceRequest> Waiting(Dialogue dialogue, List<ServiceRequest> asked) =>
        dialogue.Queue.Where(waiting => asked.TrueForAll(request => request.Kind != waiting.Kind));

    private async Task<Move> GoOnAsync(Dialogue dialogue, DialogueTurn turn, CancellationToken cancellation)
    {
        if (dialogue.Request is not { } request)
            return HandOver(dialogue, "unsure", "no_request_understood");
        if (dialogue.Forbidden.Contains(request.Kind, StringComparer.Ordinal))
            return await CloseAsync(
                dialogue, new Step.Close(request, ProcedurePhrases.RuledOut(request.Kind)), turn, cancellation);
        if (Beyond(request, turn.Words) is { } complexity)
            return HandOver(dialogue, "unsure", complexity);
        if (dialogue.CustomerId is null)
        {
            var answer = await identity.ReadAsync(turn.TicketId, turn.Words, turn.Sender, cancellation);
            if (answer.Customer is null)
                return AskIdentity(dialogue, request, answer.Tried);
            dialogue = dialogue with { CustomerId = answer.Customer.CustomerId };
        }

        var account = await accounts.ReadAsync(dialogue, cancellation);
        if (PendingOrders.Each(request, account) is { Count: > 0 } each)
        {
            request = each[0];
            dialogue = dialogue with { Queue = [.. each.Skip(1), .. dialogue.Queue] };
        }

        var step = await book.For(request.Kind).NextAsync(request, account, cancellation);
        return await TakeStepAsync(dialogue with { Request = step.Request }, step, turn, cancellation);
    }

    /// <summary>
    /// Looking something up can do no harm; for anything else the request and the message around it must be plain.
    /// </summary>
    private static string? Beyond(ServiceRequest request, string words) =>
        request.Kind == Understanding.Intents.OrderStatus
            ? null
            : Complexity.Of(PendingOrders.AsOne(request)) ?? Complexity.OfMessage(words);

    private async Task<Move> TakeStepAsync(Dialogue dialogue, Step step, DialogueTurn turn,
        CancellationToken cancellation) =>
        step switch
        {
            Step.Ask ask => Ask(dialogue, [.. ask.Questions.Select(question => question.Slot)],
                string.Join("\n\n", ask.Questions.Select(question => question.Words)),
                [.. ask.Questions.SelectMany(question => question.Choices)]),
            Step.Confirm confirm =>
                Ask(dialogue, [Slot.Confirmation], $"{confirm.Details}\n{Phrases.ConfirmQuestion}", []) with
                {
                    Action = confirm.Action,
                    Arguments = confirm.Arguments,
                },
            Step.Close close => await CloseAsync(dialogue, close, turn, cancellation),
            Step.Unsure unsure => HandOver(dialogue, "unsure", unsure.Code),
            _ => throw new InvalidOperationException($"The step {step.GetType().Name} is unknown; handle it here."),
        };

    private async Task<Move> CloseAsync(Dialogue dialogue, Step.Close close, DialogueTurn turn,
        CancellationToken cancellation)
    {
        var idle = dialogue with { Request = null, Asked = [], AskedWords = null, Choices = [], Repeats = 0 };
        var next = await NextInQueueAsync(idle, turn.TicketId, cancellation);
        return next is null
            ? new Move { Kind = DraftKind.Answer, Dialogue = idle, Words = close.Words, Procedure = close.Request.Kind }
            : next.Kind == DraftKind.HandOver ? Offer(close, idle) : Follow(close.Words, next);
    }

    /// <summary>What was found must reach the customer, so a next request that is one for a person waits for a word.</summary>
    private static Move Offer(Step.Close close, Dialogue idle) => new()
    {
        Kind = DraftKind.Question,
        Dialogue = idle,
        Words = $"{close.Words}\n\n{Phrases.OtherRequest}",
        Procedure = close.Request.Kind,
    };

    /// <summary>Words in front of a question; the question must stay findable in what was said.</summary>
    public static Move Follow(string lead, Move next) =>
        next with { Words = next.Words is null ? lead : $"{lead}\n\n{Phrases.Next(next.Words)}" };

    private Move AskIdentity(Dialogue dialogue, ServiceRequest request, bool tried)
    {
        var failed = dialogue.FailedIdentity + (tried ? 1 : 0);
        if (failed >= MostFailedIdentities)
            return HandOver(dialogue with { FailedIdentity = failed }, "not_authenticated", "identity_not_found");
        var words = tried ? Phrases.IdentityNotFound : Phrases.AskIdentity;
        if (Identifiers.Orders(request.AllWords).Count == 0 && !tried)
            words = $"{words} {Phrases.OrderNumberToo}";
        var early = book.For(request.Kind).EarlyQuestions(request);
        var move = Ask(
            dialogue with { FailedIdentity = failed }, [Slot.Identity, .. early.Select(question => question.Slot)],
            string.Join("\n\n", [words, .. early.Select(question => question.Words)]), []);
        return move;
    }

    private static Move Ask(Dialogue dialogue, IReadOnlyList<Slot> slots, string words, IReadOnlyList<string> choices)
    {
        var again = dialogue.AskedWords == words ? dialogue.Repeats + 1 : 0;
        if (again >= 2)
            return HandOver(dialogue, "unsure", "asked_in_vain");
        return new Move
        {
            Kind = DraftKind.Question,
            Words = words,
            Procedure = dialogue.Request?.Kind,
            Dialogue = dialogue with { Asked = slots, AskedWords = words, Choices = choices, Repeats = again },
        };
    }

    private static Move HandOver(Dialogue dialogue, string reason, string cause) => new()
    {
        Kind = DraftKind.HandOver,
        Reason = reason,
        Cause = cause,
        Procedure = dialogue.Request?.Kind,
        Dialogue = dialogue.HandedOver($"{dialogue.Request?.Kind ?? "request"} {dialogue.Request?.OrderId} ({cause})"),
    };
}
