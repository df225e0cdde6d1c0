namespace Steward.Activities.Models.Local;

/// <summary>The note with which an agent handed the conversation back.</summary>
/// <param name="Redacted">Its words with tokens in place of personal data: all that a model sees of it.</param>
internal sealed record DeskNote(string NoteId, string Redacted, NoteOrder Order);
