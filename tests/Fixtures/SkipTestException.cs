namespace Steward.Tests.Fixtures;

/// <summary>Makes xunit skip the running test and show the reason. The marker is xunit v3's public contract.</summary>
public sealed class SkipTestException : Exception
{
    private const string XunitMarker = "$XunitDynamicSkip$";

    public SkipTestException(string reason)
        : base(XunitMarker + reason)
    {
    }

    public SkipTestException()
        : this("no reason given")
    {
    }

    public SkipTestException(string reason, Exception innerException)
        : base(XunitMarker + reason, innerException)
    {
    }
}
