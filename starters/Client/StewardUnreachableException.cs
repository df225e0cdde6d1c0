namespace Steward.Client;

/// <summary>No Steward answers at the address.</summary>
public sealed class StewardUnreachableException(Uri address, Exception inner)
    : Exception(
        $"No Steward answers at {address}: {inner.Message} Start one with `steward up`, or name another with --url " +
        "or STEWARD_URL.",
        inner)
{
    public Uri Address { get; } = address;
}
