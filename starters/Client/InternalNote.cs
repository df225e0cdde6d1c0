namespace Steward.Client;

/// <summary>Words for the desk and the assistant; customers never see them.</summary>
public sealed record InternalNote(string Text);
