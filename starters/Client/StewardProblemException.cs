namespace Steward.Client;

/// <summary>Steward said no: an RFC 9457 problem.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="type">The problem's type, such as <c>/problems/lease-not-held</c>.</param>
/// <param name="title">What kind of problem it is.</param>
/// <param name="detail">The thing, its value, the rule and the remedy.</param>
public sealed class StewardProblemException(int status, string type, string title, string detail)
    : Exception($"{title} ({status}): {detail}")
{
    public int Status { get; } = status;

    public string Type { get; } = type;

    public string Title { get; } = title;

    public string Detail { get; } = detail;
}
