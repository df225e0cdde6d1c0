namespace Steward.Activities.Models.Local;

/// <summary>A note as the local tier understands it.</summary>
internal sealed record NoteOrder(NoteCommand Command)
{
    /// <summary>With <see cref="NoteCommand.Tell"/>: what to say. With <see cref="NoteCommand.Start"/>: the request.</summary>
    public string Words { get; init; } = string.Empty;

    /// <summary>With <see cref="NoteCommand.Start"/>: the procedure.</summary>
    public string? Procedure { get; init; }

    /// <summary>The procedures that it rules out.</summary>
    public IReadOnlyList<string> RuledOut { get; init; } = [];

    /// <summary>For the audit record and the log: codes only.</summary>
    public string Code
    {
        get
        {
            var command = Command.ToString().ToLowerInvariant();
            var code = Procedure is null ? command : $"{command}:{Procedure}";
            return RuledOut.Count == 0 ? code : $"{code} rules-out:{string.Join(',', RuledOut)}";
        }
    }
}
