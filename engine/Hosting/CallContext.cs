namespace Steward.Engine.Hosting;

/// <summary>One call: when its caller gives up.</summary>
/// <param name="Cancel">Fires when the caller is gone or the engine stops.</param>
/// <param name="Deadline">UTC; <see cref="DateTime.MaxValue"/> when the caller set none.</param>
internal sealed record CallContext(CancellationToken Cancel, DateTime Deadline);
