namespace Steward.Engine.Visibility;

internal sealed record OrderTerm(Column Column, bool Descending);
