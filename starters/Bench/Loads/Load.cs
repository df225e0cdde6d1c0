using Temporalio.Client;

namespace Steward.Starters.Bench.Loads;

/// <summary>A load: what is done again and again, so many at once.</summary>
/// <param name="Name">As the table shows it.</param>
/// <param name="Concurrency">How many are under way at once.</param>
/// <param name="CountsAs">Operations that one call stands for.</param>
/// <param name="Once">Gets the client and a number that no other call has.</param>
internal sealed record Load(string Name, int Concurrency, int CountsAs, Func<ITemporalClient, int, Task> Once)
{
    /// <summary>What must stand before the first call.</summary>
    public Func<ITemporalClient, Task> Prepare { get; init; } = _ => Task.CompletedTask;
}
