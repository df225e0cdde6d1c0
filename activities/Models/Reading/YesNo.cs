namespace Steward.Activities.Models.Reading;

/// <summary>How a customer answered a confirmation question.</summary>
internal enum YesNo
{
    /// <summary>Neither; something else was said.</summary>
    Other,
    Yes,
    No,
}
