using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Policies;

/// <summary>
/// Serves the policy from its file. The file is looked at again when it has changed; a change with faults is told in
/// the
/// log and the last good version stays in force, so that an edit never takes the desk down.
/// </summary>
public sealed partial class FilePolicies(
    string file,
    IPolicyStore store,
    TimeProvider time,
    ILogger<FilePolicies> logger,
    Func<PolicyVocabulary?>? vocabulary = null) : IPolicies, IDisposable
{
    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly ConcurrentDictionary<string, Policy> known = new(StringComparer.Ordinal);
    private Policy? inForce;
    private (DateTime Written, long Length) seen;

    /// <exception cref="StewardException">The first reading finds no file, or one with faults.</exception>
    public async Task<Policy> InForceAsync(CancellationToken cancellation = default)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            var state = State();
            if (inForce is null || state != seen)
            {
                inForce = await NewestAsync(cancellation);
                seen = state;
            }

            return inForce;
        }
        finally
        {
            reading.Release();
        }
    }

    public async Task<Policy> OfVersionAsync(string version, CancellationToken cancellation = default)
    {
        if (known.TryGetValue(version, out var policy) || (await InForceAsync(cancellation)).Version == version)
        {
            return policy ?? known[version];
        }

        // What was once in force is taken as it is: the names that rules may use can have changed since.
        var text = await store.FindAsync(version, cancellation) ?? throw Unknown(version);
        var read = PolicyReader.Read($"{version}.yaml", text, time.GetUtcNow());
        return read.Version == version ? known.GetOrAdd(version, read) : throw Changed(version, read.Version);
    }

    public void Dispose() => reading.Dispose();

    private (DateTime Written, long Length) State()
    {
        var info = new FileInfo(file);
        return info.Exists ? (info.LastWriteTimeUtc, info.Length) : default;
    }

    private async Task<Policy> NewestAsync(CancellationToken cancellation)
    {
        try
        {
            return await ReadAsync(cancellation);
        }
        catch (StewardException fault) when (inForce is not null)
        {
            LogKept(logger, inForce.Version, fault.Message);
            return inForce;
        }
    }

    private async Task<Policy> ReadAsync(CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            throw new StewardException(
                ErrorTypes.NotFound, $"The policy file '{file}' is not there; set Policy:File to a policy (YAML).");
        }

        var text = await File.ReadAllTextAsync(file, cancellation);
        var policy = PolicyReader.Read(file, text, time.GetUtcNow(), vocabulary?.Invoke());
        await store.SaveAsync(policy.Version, text, cancellation);
        LogInForce(logger, policy.Version, file);
        return known.GetOrAdd(policy.Version, policy);
    }

    private static StewardException Unknown(string version) => new(
        ErrorTypes.NotFound,
        $"The policy version '{version}' was never in force here; "
        + "check Policy:ArchiveFolder, which keeps earlier versions.");

    private static StewardException Changed(string version, string found) => new(
        ErrorTypes.InvalidPolicy,
        $"The kept text of policy '{version}' is '{found}' by its content: it was changed. Restore it from a backup.");

    [LoggerMessage(3101, LogLevel.Information, "Policy {Version} of {File} is in force")]
    private static partial void LogInForce(ILogger logger, string version, string file);

    [LoggerMessage(3102, LogLevel.Error,
        "Policy {Version} stays in force, because the changed file has faults: {Faults}")]
    private static partial void LogKept(ILogger logger, string version, string faults);
}
