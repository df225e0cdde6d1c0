namespace Steward.Activities.Knowledge.Ingest;

/// <param name="Heading">Empty for the lead.</param>
/// <param name="Text">Plain text; paragraphs and list items on lines of their own.</param>
internal sealed record Section(string Heading, string Text);
