using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Understanding.Learning;

/// <summary>A row of <c>label_entries</c>, as Dapper reads it.</summary>
internal sealed class LabelRow
{
    /// <summary>Uncertainty is kept in whole parts of this.</summary>
    public const int Whole = 1_000;

    public string LabelId { get; set; } = string.Empty;

    public string Text { get; set; } = string.Empty;

    public string Language { get; set; } = string.Empty;

    public string Terms { get; set; } = string.Empty;

    public string Guesses { get; set; } = "[]";

    public int Uncertainty { get; set; }

    public int Messages { get; set; }

    public long Weight { get; set; }

    public string State { get; set; } = nameof(LabelState.Open);

    public string? Intent { get; set; }

    public string? DecidedBy { get; set; }

    public string? DecidedAt { get; set; }

    public int Decisions { get; set; }

    public string Model { get; set; } = string.Empty;

    public string FirstSeen { get; set; } = string.Empty;

    public string LastSeen { get; set; } = string.Empty;

    public LabelEntry ToEntry() => new()
    {
        LabelId = LabelId,
        Text = Text,
        Language = Language,
        Messages = Messages,
        Guesses = StoredJson.Read<LabelGuess[]>(Guesses),
        Uncertainty = (double)Uncertainty / Whole,
        State = Enum.Parse<LabelState>(State),
        Intent = Intent,
        DecidedBy = DecidedBy,
        DecidedAt = DecidedAt is { } at ? Moment.Parse(at) : null,
        Model = Model,
        FirstSeen = Moment.Parse(FirstSeen),
        LastSeen = Moment.Parse(LastSeen),
    };
}
