namespace Steward.Activities.Models.Local;

/// <summary>Says in the audit record which note steered a draft, and what it was understood to ask for.</summary>
internal static class NoteFacts
{
    public static IReadOnlyDictionary<string, string> Add(IReadOnlyDictionary<string, string> facts, DeskNote note) =>
        new Dictionary<string, string>(facts, StringComparer.Ordinal)
        {
            ["note"] = note.NoteId,
            ["noteOrder"] = note.Order.Code,
        };
}
