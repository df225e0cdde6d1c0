using System.Text.Json;
using Spectre.Console;
using Steward.Client;

namespace Steward.Starters.Cli;

/// <summary>Standard output for results, standard error for diagnostics; no colour where nobody sees it.</summary>
internal sealed class Terminal
{
    private const int RedirectedWidth = 110;

    /// <summary>What is searched or logged keeps its lines whole.</summary>
    private const int Unwrapped = 10_000;

    private readonly TextWriter output;

    public Terminal(TextWriter output, TextWriter error, bool json)
    {
        this.output = output;
        Json = json;
        Screen = Create(
            json ? TextWriter.Null : output, IsScreen(output, Console.Out, Console.IsOutputRedirected),
            RedirectedWidth);
        Diagnostics = Create(error, IsScreen(error, Console.Error, Console.IsErrorRedirected), Unwrapped);
        Interactive = !json && IsScreen(output, Console.Out, Console.IsOutputRedirected);
    }

    /// <summary>
    /// True with --json: results are JSON, one object a line, and nothing else is on standard output.
    /// </summary>
    public bool Json { get; }

    /// <summary>True when a person looks at standard output.</summary>
    public bool Interactive { get; }

    /// <summary>For people: silent with --json.</summary>
    public IAnsiConsole Screen { get; private set; }

    public IAnsiConsole Diagnostics { get; }

    /// <summary>Writes a result: as JSON, or as a person reads it.</summary>
    public void Show<T>(T result, Action<IAnsiConsole> draw)
    {
        if (Json)
        {
            output.WriteLine(JsonSerializer.Serialize(result, StewardJson.Options));
            output.Flush();
        }
        else
        {
            draw(Screen);
        }
    }

    /// <summary>Keeps what is shown from here on, for a picture.</summary>
    public Recorder Record(int width)
    {
        Screen.Profile.Width = width;
        var recorder = Screen.CreateRecorder();
        Screen = recorder;
        return recorder;
    }

    public void Explain(string message) => Diagnostics.MarkupLineInterpolated($"[red]{message}[/]");

    private static bool IsScreen(TextWriter writer, TextWriter standard, bool redirected) =>
        ReferenceEquals(writer, standard) && !redirected;

    private static IAnsiConsole Create(TextWriter writer, bool screen, int redirectedWidth)
    {
        var colour = screen && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = screen ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = screen ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!screen)
        {
            console.Profile.Width = redirectedWidth;
            console.Profile.Capabilities.Unicode = true;
        }

        return console;
    }
}
