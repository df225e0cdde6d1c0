using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Steward.Activities.Models.Procedures;

namespace Steward.Activities.Models.Remote;

/// <summary>
/// Talks with a model until it answers or proposes. One fault is told to it for repair; the second ends the turn.
/// </summary>
internal sealed class ModelConversation(LookUps lookUps, IOptions<RemoteModelOptions> options, TimeProvider time,
    ILogger<ModelConversation> logger)
{
    private const int MostCallsPerRound = 8;

    public async Task<ModelTurn> RunAsync(
        RemoteModel model,
        string ticketId,
        IList<ChatMessage> messages,
        Account? account,
        CancellationToken cancellation)
    {
        var chat = new ChatOptions
        {
            Tools = ToolCatalogue.Tools(account is not null),
            Temperature = 0,
            MaxOutputTokens = options.Value.AnswerTokens,
        };
        var turn = new ModelTurn();
        var faults = 0;
        for (var round = 0; round < options.Value.Rounds; round++)
        {
            var response = await Heartbeats.WhileAsync(
                ModelCall.AskAsync(model, [.. messages], chat, TimeSpan.FromSeconds(options.Value.TimeoutSeconds),
                    cancellation), time);
            turn.Usage.Add(response.Usage ?? new UsageDetails());
            messages.AddMessages(response);
            var (next, fault) = await HearAsync(model, response, turn, ticketId, messages, account, cancellation);
            turn = next;
            if (turn.Answer is not null || turn.Effect is not null)
                return turn;
            if (fault is not null && ++faults > 1)
                throw ModelCall.Malformed(model, $"answered twice what was not asked for ({fault})");
        }

        throw ModelCall.Malformed(model, $"came to no answer in {options.Value.Rounds} rounds");
    }

    private async Task<(ModelTurn Turn, string? Fault)> HearAsync(
        RemoteModel model, ChatResponse response, ModelTurn turn, string ticketId, IList<ChatMessage> messages, Account? account, CancellationToken cancellation)
    {
        var calls = response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ToList();
        if (calls.Count == 0)
        {
            var (answer, wrong) = ModelAnswerReader.Read(response.Text);
            if (wrong is not null)
                messages.Add(new ChatMessage(ChatRole.User, $"Not usable: {wrong}. Answer again."));
            return (turn with { Answer = answer }, wrong);
        }

        string? fault = calls.Count > MostCallsPerRound
            ? $"{calls.Count} calls at once, at most {MostCallsPerRound}"
            : null;
        if (fault is not null)
            logger.LogCallRefused("several", model.Name, "too_many_calls");
        var results = new List<AIContent>();
        foreach (var call in calls)
        {
            var (next, result, wrong) = fault is null
                ? await CallAsync(model, call, turn, ticketId, account, cancellation)
                : (turn, $"error: {fault}", fault);
            turn = next;
            fault ??= wrong;
            results.Add(new FunctionResultContent(call.CallId, result));
        }

        messages.Add(new ChatMessage(ChatRole.Tool, results));
        return (fault is null ? turn : turn with { Effect = null, Arguments = null }, fault);
    }

    private async Task<(ModelTurn Turn, string Result, string? Fault)> CallAsync(
        RemoteModel model, FunctionCallContent call, ModelTurn turn, string ticketId, Account? account,
        CancellationToken cancellation)
    {
        if (ToolCatalogue.Find(call.Name) is not { } tool)
            return Wrong(model, "unknown", turn, "there is no such function", "unknown_function");
        var (arguments, fault) = tool.Read(call.Arguments);
        if (arguments is null)
            return Wrong(model, tool.Name, turn, fault!, "wrong_arguments");
        if (!ToolCatalogue.IsEffect(tool.Name))
        {
            var found = await lookUps.RunAsync(ticketId, tool.Name, arguments, account, cancellation);
            return (turn with { LookedUp = [.. turn.LookedUp, found] }, found, null);
        }

        if (account is null)
            return Wrong(model, tool.Name, turn, "the customer is not authenticated", "not_authenticated");
        if (turn.Effect is not null)
            return Wrong(model, tool.Name, turn, "only one effect at a time", "several_effects");
        return Ownership.Fault(arguments, account) is { } foreign
            ? Wrong(model, tool.Name, turn, foreign, "foreign_record")
            : (turn with { Effect = tool.Name, Arguments = arguments }, "the customer will be asked", null);
    }

    /// <param name="function">A function of the catalogue, or <c>unknown</c>: a name the model made up is not logged.</param>
    private (ModelTurn Turn, string Result, string? Fault) Wrong(
        RemoteModel model, string function, ModelTurn turn, string what, string code)
    {
        logger.LogCallRefused(function, model.Name, code);
        return (turn, $"error: {what}", what);
    }
}
