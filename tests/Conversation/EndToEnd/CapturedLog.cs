using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Steward.Conversation.Tests.EndToEnd;

/// <summary>Keeps all that is logged, from Debug on: the message, its values, its scope, its exception.</summary>
public sealed class CapturedLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> lines = new();
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public IReadOnlyList<string> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
        // Holds nothing but lines, which the test still reads.
    }

    private sealed class Recorder(CapturedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            var values = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
            var scope = new List<string>();
            log.scopes.ForEachScope((each, found) => found.Add($"{each}"), scope);
            log.lines.Enqueue(
                $"{logLevel} {category} {eventId}: {formatter(state, exception)} [{string.Join(' ', values)}] " +
                $"[{string.Join(' ', scope)}] {exception}");
        }
    }
}
