using Steward.Starters.Cli;

namespace Steward.Starters.Tests.Cli;

public sealed class CommandLineTests
{
    public static TheoryData<string> Verbs => [.. CommandLine.Root().Subcommands.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_verb_explains_itself(string verb)
    {
        var (code, output, error) = await Typed.RunAsync(verb, "--help");
        code.ShouldBe(ExitCodes.Ok);
        error.ShouldBeEmpty();
        output.ShouldContain($"steward {verb}");
    }

    [Fact]
    public void Every_verb_that_does_something_shows_an_example_and_takes_json()
    {
        foreach (var verb in Leaves(CommandLine.Root()))
        {
            verb.ShouldBeAssignableTo<Verb>()!.Examples.ShouldNotBeEmpty(verb.Name);
            verb.Options.Select(o => o.Name).ShouldContain("--json", verb.Name);
        }
    }

    [Fact]
    public async Task The_program_without_a_verb_lists_them_with_the_exit_codes()
    {
        var (code, output, _) = await Typed.RunAsync();
        code.ShouldBe(ExitCodes.Ok);
        output.ShouldContain("approve");
        output.ShouldContain("Exit codes:");
    }

    [Theory]
    [InlineData("aprove", "42")]
    [InlineData("open", "no sender")]
    [InlineData("list", "--status", "Opened")]
    [InlineData("up", "--port", "many")]
    public async Task A_wrong_command_line_ends_with_2_and_says_where_help_is(params string[] line)
    {
        var (code, output, error) = await Typed.RunAsync(line);
        code.ShouldBe(ExitCodes.Usage);
        output.ShouldBeEmpty();
        error.ShouldContain("--help");
    }

    [Fact]
    public async Task A_desk_verb_without_a_Steward_ends_with_5_and_says_how_to_start_one()
    {
        var (code, output, error) = await Typed.RunAsync("show", "42", "--url", "http://127.0.0.1:1", "--json");
        code.ShouldBe(ExitCodes.Unreachable);
        output.ShouldBeEmpty();
        error.ShouldContain("steward up");
    }

    [Fact]
    public void Every_command_that_the_documents_show_is_one_that_the_program_understands()
    {
        var shown = Documents.Commands().ToList();

        shown.Count.ShouldBeGreaterThan(15);
        shown.Where(line => CommandLine.Root().Parse(line).Errors.Count > 0).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_path_is_meant_from_where_the_reader_stands_when_he_types_dotnet_run()
    {
        var (code, error) = await Documents.RunAsync("replay", "no-such-file.jsonl");

        code.ShouldBe(ExitCodes.NotFound, error);
        error.ReplaceLineEndings(string.Empty).ShouldContain(Path.Combine(Documents.Root, "no-such-file.jsonl"));
    }

    private static IEnumerable<System.CommandLine.Command> Leaves(System.CommandLine.Command command) =>
        command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);
}
