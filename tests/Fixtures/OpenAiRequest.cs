namespace Steward.Tests.Fixtures;

/// <summary>A request as it arrived.</summary>
public sealed record OpenAiRequest(string Path, IReadOnlyDictionary<string, string> Headers, string Body);
