namespace Steward.Starters.Api;

/// <summary>A refusal of the API itself, before any conversation is asked.</summary>
internal sealed class ApiException(ProblemKind kind, string detail, Exception? inner = null) : Exception(detail, inner)
{
    public ProblemKind Kind { get; } = kind;
}
