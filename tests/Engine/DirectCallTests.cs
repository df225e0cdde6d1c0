using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Steward.Engine.Tests;

/// <summary>Calls reach their methods by their path; routing, which costs more than many a call, is for the rest.</summary>
public sealed class DirectCallTests
{
    private const string Routing = "Microsoft.AspNetCore.Routing";

    private static async Task<IReadOnlyCollection<string>> RoutedWhileAsync(Func<Task> calls)
    {
        var routed = new ConcurrentQueue<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == Routing)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            foreach (var (name, value) in tags)
            {
                if (name == "http.route")
                {
                    routed.Enqueue($"{value}");
                }
            }
        });
        listener.Start();
        await calls();
        return routed;
    }

    [Fact]
    public async Task No_call_of_a_client_is_routed()
    {
        await using var engine = await EmbeddedEngine.StartAsync();

        var routed = await RoutedWhileAsync(async () =>
        {
            var client = await engine.ConnectAsync();
            await client.StartWorkflowAsync("Anything", [], new("w", "nobody"));
            await client.CountWorkflowsAsync("");
        });

        routed.ShouldNotContain(route => route.Contains("temporal.api"));
    }

    [Fact]
    public async Task The_page_is_routed()
    {
        await using var engine = await EmbeddedEngine.StartAsync(new() { PagePort = 0 });

        var routed = await RoutedWhileAsync(async () =>
        {
            using var http = new HttpClient();
            (await http.GetAsync(new Uri(engine.PageAddress!, "figures"))).EnsureSuccessStatusCode();
        });

        routed.ShouldContain(route => route.Contains("figures"));
    }
}
