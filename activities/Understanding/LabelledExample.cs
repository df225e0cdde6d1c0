namespace Steward.Activities.Understanding;

/// <summary>A message and its intent; <c>oos</c> and <c>out_of_scope</c> mark one that has none.</summary>
public sealed record LabelledExample(string Text, string Intent)
{
    internal bool OutOfScope => Intent is "oos" or Intents.OutOfScope;
}
