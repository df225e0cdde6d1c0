using Microsoft.Extensions.Configuration;
using Steward.Activities.Storage;
using Steward.Engine;

namespace Steward.Workers;

/// <summary>Starts the embedded engine on a file beside Steward's own store.</summary>
internal static class EngineStart
{
    private const string FileName = "engine.db";

    public static async Task<EmbeddedEngine> StartAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        var storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();
        Directory.CreateDirectory(storage.DataFolder);
        cancellation.ThrowIfCancellationRequested();
        return await EmbeddedEngine.StartAsync(new EmbeddedEngineOptions
        {
            DataFile = Path.Combine(storage.DataFolder, FileName),
            Port = configuration.GetValue("Engine:Port", 0),
        });
    }
}
