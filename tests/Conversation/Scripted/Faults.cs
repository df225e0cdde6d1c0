using System.Collections.Concurrent;
using Temporalio.Exceptions;

namespace Steward.Conversation.Tests.Scripted;

/// <summary>Makes chosen activities misbehave: fail before they act, or crash after their effect.</summary>
public sealed class Faults
{
    private readonly ConcurrentDictionary<string, Queue<Fault>> planned = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> calls = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> gates = new(StringComparer.Ordinal);

    /// <summary>The next tries of the activity fail before they do anything.</summary>
    public void Fail(string activity, int times, string errorType = "Unavailable") =>
        Plan(activity, times, new(errorType, AfterEffect: false));

    /// <summary>The next tries of the activity take effect, and their answer is lost.</summary>
    public void LoseAnswer(string activity, int times) => Plan(activity, times, new("Unavailable", AfterEffect: true));

    public void Heal(string activity) => planned.TryRemove(activity, out _);

    /// <summary>Tries of the activity wait until the answer is disposed of.</summary>
    public IDisposable Hold(string activity)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        gates[activity] = gate;
        return new Release(() =>
        {
            gates.TryRemove(activity, out _);
            gate.TrySetResult();
        });
    }

    /// <summary>How many tries of the activity have begun.</summary>
    public int Calls(string activity) => calls.GetValueOrDefault(activity);

    internal async Task<T> RunAsync<T>(string activity, Func<T> effect, CancellationToken cancellation = default)
    {
        calls.AddOrUpdate(activity, 1, (_, count) => count + 1);
        if (gates.TryGetValue(activity, out var gate))
        {
            await gate.Task.WaitAsync(cancellation);
        }

        var fault = Next(activity);
        if (fault is { AfterEffect: false })
        {
            throw fault.Failure(activity);
        }

        var answer = effect();
        return fault is null ? answer : throw fault.Failure(activity);
    }

    private void Plan(string activity, int times, Fault fault)
    {
        var queue = planned.GetOrAdd(activity, _ => new());
        lock (queue)
        {
            for (var time = 0; time < times; time++)
            {
                queue.Enqueue(fault);
            }
        }
    }

    private Fault? Next(string activity)
    {
        if (!planned.TryGetValue(activity, out var queue))
        {
            return null;
        }

        lock (queue)
        {
            return queue.TryDequeue(out var fault) ? fault : null;
        }
    }

    private sealed record Fault(string ErrorType, bool AfterEffect)
    {
        public ApplicationFailureException Failure(string activity) =>
            new($"{activity} was told to fail {(AfterEffect ? "after" : "before")} its effect.", errorType: ErrorType);
    }

    private sealed class Release(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}
