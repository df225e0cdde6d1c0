using Microsoft.Extensions.DependencyInjection;

namespace Steward.Conversation.Tests.EndToEnd;

/// <summary>What is different about one <see cref="House"/>.</summary>
public sealed record HousePlan
{
    /// <summary>Idle time passes when the test says so: on the embedded engine only.</summary>
    public bool SkipsTime { get; init; }

    /// <summary>Settings by their configuration keys.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } =
        new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Puts a decorator around a port.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}
