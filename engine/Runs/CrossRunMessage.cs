using System.Text.Json.Serialization;
using Steward.Engine.Schedules;

namespace Steward.Engine.Runs;

/// <summary>
/// What one run tells another. It is stored with the turn that sends it and removed with the turn that takes it in,
/// so it arrives exactly once.
/// </summary>
/// <param name="Id">Sorts in the order of sending.</param>
/// <param name="Target">Whom it is for.</param>
[JsonDerivedType(typeof(StartChildMessage), "start-child")]
[JsonDerivedType(typeof(ChildStartedMessage), "child-started")]
[JsonDerivedType(typeof(ChildClosedMessage), "child-closed")]
[JsonDerivedType(typeof(AdoptMessage), "adopt")]
[JsonDerivedType(typeof(SignalMessage), "signal")]
[JsonDerivedType(typeof(CancelMessage), "cancel")]
[JsonDerivedType(typeof(TerminateMessage), "terminate")]
[JsonDerivedType(typeof(DeliveredMessage), "delivered")]
[JsonDerivedType(typeof(ScheduledStartMessage), "scheduled-start")]
[JsonDerivedType(typeof(ScheduledStartedMessage), "scheduled-started")]
[JsonDerivedType(typeof(ScheduledClosedMessage), "scheduled-closed")]
[JsonDerivedType(typeof(OverlapMessage), "overlap")]
internal abstract record CrossRunMessage(string Id, RunKey Target)
{
    /// <summary>Takes the message in, in a turn of the target's lane. A target that is gone is not an error.</summary>
    internal abstract void Deliver(Turn turn);
}
