using Steward.Activities.Models.Procedures;
using Steward.Activities.Models.Reading;
using Steward.Activities.Models.Wording;
using Steward.Activities.Privacy;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>
/// The local tier under the desk's note: what the note asks for comes first, and what it rules out stays ruled out.
/// </summary>
internal sealed class NotedComposer(
    LocalComposer local, DeskNotes notes, TurnReader turns, DialogueEngine engine, MoveWriter writer, IRedactor redactor)
{
    public async Task<Composed> ComposeAsync(ComposeRequest request, Dialogue dialogue, CancellationToken cancellation)
    {
        if (await notes.FindAsync(request, cancellation) is not { } note)
            return await local.ComposeAsync(request, dialogue, cancellation);
        var order = note.Order;
        var steered = Steered(dialogue, order);
        var composed = order.Command switch
        {
            NoteCommand.Unclear => writer.HandOver(steered, "note_unclear", "local/note"),
            NoteCommand.Tell => Told(order.Words, steered),
            NoteCommand.Start when steered.Request?.Kind != order.Procedure =>
                await StartAsync(request, steered, order, cancellation),
            _ when request.MessageIds.Count == 0 => Silent(steered),
            _ => await local.ComposeAsync(request, steered, cancellation),
        };
        return composed with { Facts = NoteFacts.Add(composed.Facts, note) };
    }

    /// <summary>The newest word of the desk holds: what it asks for is no longer ruled out.</summary>
    public static Dialogue Steered(Dialogue dialogue, NoteOrder order) => dialogue with
    {
        Forbidden =
        [
            .. dialogue.Forbidden.Union(order.RuledOut, StringComparer.Ordinal)
                .Where(procedure => procedure != order.Procedure),
        ],
    };

    /// <summary>What the note rules out is kept; no message waits for words.</summary>
    private static Composed Silent(Dialogue dialogue) => new()
    {
        Draft = new Draft { Kind = DraftKind.Answer, Author = "local/note" },
        Dialogue = dialogue,
    };

    private static Composed Told(string words, Dialogue dialogue) => new()
    {
        Draft = new Draft { Kind = DraftKind.Answer, Author = "local/note" },
        Words = words,
        Dialogue = dialogue,
    };

    private async Task<Composed> StartAsync(
        ComposeRequest request, Dialogue dialogue, NoteOrder order, CancellationToken cancellation)
    {
        var turn = await turns.ReadAsync(await HeardAsync(request, cancellation), dialogue, cancellation);
        var asked = new ServiceRequest
        {
            Kind = order.Procedure!,
            Words = await WordsAsync(request.TicketId, order, turn, cancellation),
        };
        var move = await engine.StartAsync(dialogue, asked, turn, cancellation);
        return await writer.WriteAsync(request.TicketId, Led(move, asked.Kind), cancellation);
    }

    /// <summary>
    /// Where no message waits for an answer, the customer's earlier ones count: a person answered them, and who the
    /// customer is and what it is about stands there.
    /// </summary>
    private async Task<ComposeRequest> HeardAsync(ComposeRequest request, CancellationToken cancellation) =>
        request.MessageIds.Count > 0
            ? request
            : request with { MessageIds = await turns.EarlierAsync(request.TicketId, cancellation) };

    /// <summary>The desk's plain words, with the one order that the customer named where the note names none.</summary>
    private async Task<string> WordsAsync(
        string ticketId, NoteOrder order, DialogueTurn turn, CancellationToken cancellation)
    {
        var words = await redactor.RestoreNamesAsync(
            ticketId, await redactor.RedactAsync(ticketId, order.Words, cancellation), cancellation);
        return Identifiers.Orders(words).Count == 0 && Identifiers.Orders(turn.Words) is [var named]
            ? $"{words}, order {named}"
            : words;
    }

    private static Move Led(Move move, string procedure) =>
        move is { Kind: DraftKind.Question, Words: { } words }
            ? move with { Words = $"{ProcedurePhrases.GoingOn(procedure)}\n\n{words}" }
            : move;
}
