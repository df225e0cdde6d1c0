using System.Runtime.InteropServices;

namespace Steward.Engine.Schedules;

/// <summary>When an action is due: as the schedule names it, and with the jitter that spreads starts.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ActionTime(DateTimeOffset Nominal, DateTimeOffset Actual);
