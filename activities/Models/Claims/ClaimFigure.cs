namespace Steward.Activities.Models.Claims;

/// <param name="Value">Without what only groups digits: <c>1,000</c> is <c>1000</c>; a range is <c>3-5</c>.</param>
/// <param name="Unit">What it counts, such as <c>day</c> or <c>usd</c>; empty when that is no known unit.</param>
internal sealed record ClaimFigure(string Value, string Unit);
