using Steward.Activities.Privacy;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>Reads the note of the last hand-back.</summary>
internal sealed class DeskNotes(IMessageArchive archive, IRedactor redactor)
{
    /// <exception cref="StewardException">The id is not that of a note of this ticket.</exception>
    public async Task<DeskNote?> FindAsync(ComposeRequest request, CancellationToken cancellation)
    {
        if (request.NoteId is not { } noteId)
            return null;
        var note = (await archive.GetAsync([noteId], cancellation))[0];
        if (note.TicketId != request.TicketId || note.Direction != MessageDirection.Note)
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"Message {noteId} is no internal note of ticket {request.TicketId}; hand back with a note of this ticket.");
        var words = note.Body ?? string.Empty;
        return new DeskNote(
            noteId, await redactor.RedactAsync(request.TicketId, words, cancellation), NoteReader.Read(words));
    }
}
