using System.CommandLine;
using System.Text.Json;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Commands;

internal sealed class EditCommand : DecisionVerb
{
    private readonly Option<string> arguments = new("--arguments")
    {
        Description = "All arguments of the changed action, as a JSON object",
        Required = true,
    };

    public EditCommand()
        : base(
            "edit",
            "Approves an action with changed arguments; they are validated anew",
            "steward edit 42 a1 --arguments '{\"order_id\":\"#W1001001\",\"reason\":\"ordered by mistake\"}'")
    {
        Add(arguments);
    }

    protected override Decision Decide(ParseResult line, ApprovalSnapshot shown, string digest, string? reason) =>
        new() { Verdict = Verdict.Edit, Digest = digest, Reason = reason, Arguments = Read(line.GetValue(arguments)!) };

    private static JsonElement Read(string json)
    {
        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException e)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest, $"--arguments is '{json}', which is not JSON: {e.Message}", e);
        }
    }
}
