namespace Steward.Activities.Understanding;

internal sealed record LabelledExample(string Text, string Intent);
