using System.Collections.Concurrent;
using Steward.Engine.Hosting;
using Steward.Engine.Storage;

namespace Steward.Engine.Runs;

/// <summary>The namespaces, each with its search attributes.</summary>
internal sealed class NamespaceDirectory(EngineCore core)
{
    private readonly ConcurrentDictionary<string, KnownNamespace> all = new(StringComparer.Ordinal);

    internal KnownNamespace this[string name] =>
        all.TryGetValue(name, out var found) ? found : throw GrpcErrors.NamespaceNotFound(name);

    internal IEnumerable<KnownNamespace> All => all.Values.OrderBy(ns => ns.Name, StringComparer.Ordinal);

    internal KnownNamespace? Find(string name, string id) =>
        all.GetValueOrDefault(name) ?? all.Values.FirstOrDefault(ns => id.Length > 0 && ns.Stored.Id == id);

    internal async Task RestoreAsync(IReadOnlyList<StoredNamespace> stored)
    {
        foreach (var ns in stored)
        {
            all[ns.Name] = new KnownNamespace(ns);
            if (core.Options.Namespaces.Contains(ns.Name))
            {
                await CompleteAsync(ns);
            }
        }

        foreach (var name in core.Options.Namespaces.Where(name => !all.ContainsKey(name)))
        {
            await SaveAsync(new StoredNamespace(
                name, Guid.NewGuid().ToString(), "", core.Options.Retention,
                new Dictionary<string, IndexedValueType>(core.Options.SearchAttributes, StringComparer.Ordinal)));
        }
    }

    /// <summary>Takes the namespace away, and every run in it.</summary>
    internal async Task RemoveAsync(string name)
    {
        var commit = new EngineCommit();
        commit.DeletedNamespaces.Add(this[name].Name);
        await core.Store.CommitAsync(commit);
        all.TryRemove(name, out _);
        foreach (var run in core.Index.All(name))
        {
            var key = new RunKey(name, run.Record.WorkflowId, run.Record.RunId);
            await core.Lanes.DoAsync(key, turn =>
            {
                turn.Delete(turn.Existing());
                return true;
            });
        }
    }

    /// <summary>Adds the search attributes that the options name and the data file lacks.</summary>
    private Task CompleteAsync(StoredNamespace ns)
    {
        var attributes = new Dictionary<string, IndexedValueType>(ns.SearchAttributes, StringComparer.Ordinal);
        foreach (var (name, type) in core.Options.SearchAttributes)
        {
            if (attributes.TryGetValue(name, out var known) && known != type)
            {
                throw new InvalidOperationException(
                    $"Search attribute {name} of namespace {ns.Name} is {known} in the data file but {type} is asked "
                    + "for. An attribute keeps its type: ask for the stored one, or use another name.");
            }

            attributes[name] = type;
        }

        return attributes.Count == ns.SearchAttributes.Count
            ? Task.CompletedTask
            : SaveAsync(ns with { SearchAttributes = attributes });
    }

    internal async Task SaveAsync(StoredNamespace ns)
    {
        var commit = new EngineCommit();
        commit.Namespaces.Add(ns);
        await core.Store.CommitAsync(commit);
        all[ns.Name] = new KnownNamespace(ns);
    }
}
