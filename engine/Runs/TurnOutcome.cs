using System.Runtime.InteropServices;

namespace Steward.Engine.Runs;

/// <summary>What a turn answered; not taken when the lane had been let go of in the meantime.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TurnOutcome<T>(bool Taken, T? Result);
