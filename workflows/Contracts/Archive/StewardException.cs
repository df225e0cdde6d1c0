namespace Steward.Workflows.Contracts;

/// <summary>
/// An error that names the thing, its value, the rule and the remedy, with a type from <see
/// cref="ErrorTypes"/>.
/// </summary>
public sealed class StewardException(string type, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>One of <see cref="ErrorTypes"/>.</summary>
    public string Type { get; } = type;
}
