namespace Steward.Workers;

/// <summary>The parts of Steward that one process can host.</summary>
[Flags]
public enum StewardRoles
{
    /// <summary>Ports and the Temporal client alone: what the ways in need.</summary>
    None = 0,

    /// <summary>The embedded engine, unless <see cref="TemporalOptions.Address"/> names a server.</summary>
    Engine = 1,

    /// <summary>Workflows and activities.</summary>
    Worker = 2,

    /// <summary>The dispatcher that takes recorded replies to their channels.</summary>
    Outbox = 4,

    /// <summary>Everything in one process.</summary>
    All = Engine | Worker | Outbox,
}
