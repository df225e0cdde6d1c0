namespace Steward.Starters.Hosting;

/// <summary>Where the API listens.</summary>
internal enum ListenOn
{
    /// <summary>This machine alone.</summary>
    Loopback,

    /// <summary>
    /// Every address, for a container whose port is published on the host's loopback, or behind a proxy that signs people
    /// in: whoever reaches the port is believed to be who they say. Requests must still name the host localhost or
    /// 127.0.0.1.
    /// </summary>
    Any,
}
