using System.Reflection;
using DbUp.Builder;
using DbUp.Engine;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Storage;

/// <summary>
/// Brings a store to this version's schema: the embedded scripts, each once, each in its own transaction. A script
/// whose name ends with <c>.postgres.sql</c> or <c>.sqlite.sql</c> is for that database alone; all others run on both.
/// </summary>
internal static class SchemaUpgrade
{
    private static readonly string[] Dialects = [".postgres.sql", ".sqlite.sql"];

    /// <param name="builder">Knows the database and its journal.</param>
    /// <param name="dialect">The ending of the scripts that are for this database alone.</param>
    /// <param name="store">The store in the words of an error, such as <c>Data folder '.steward'</c>.</param>
    /// <param name="remedy">What to do about a store of a newer version.</param>
    public static void Run(UpgradeEngineBuilder builder, string dialect, string store, string remedy)
    {
        var upgrade = builder
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => IsFor(dialect, name))
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build();
        RefuseNewer(upgrade, store, remedy);
        var result = upgrade.PerformUpgrade();
        if (!result.Successful)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"{store}: migration '{result.ErrorScript?.Name}' failed and was undone: {result.Error.Message}",
                result.Error);
        }
    }

    private static bool IsFor(string dialect, string script) =>
        script.EndsWith(".sql", StringComparison.Ordinal)
        && (script.EndsWith(dialect, StringComparison.Ordinal)
            || !Array.Exists(Dialects, other => script.EndsWith(other, StringComparison.Ordinal)));

    private static void RefuseNewer(UpgradeEngine upgrade, string store, string remedy)
    {
        var known = upgrade.GetDiscoveredScripts().Select(script => script.Name).ToHashSet(StringComparer.Ordinal);
        var unknown = upgrade.GetExecutedScripts().Where(name => !known.Contains(name)).ToList();
        if (unknown.Count > 0)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"{store} was written by a newer Steward: it has had the migrations "
                + $"{string.Join(", ", unknown)}, which this version does not know. {remedy}");
        }
    }
}
