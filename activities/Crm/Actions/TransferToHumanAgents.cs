using FluentValidation;
using Steward.Activities.Crm.Records;

namespace Steward.Activities.Crm.Actions;

/// <summary>Records that a person was asked to take over. The hand-over itself is the conversation's.</summary>
internal sealed class TransferToHumanAgents()
    : ShopAction<TransferToHumanAgents.Args>("transfer_to_human_agents", new Rules())
{
    private const int LongestSummary = 4000;

    public override string Purpose => "Hand the conversation to a person, with a summary of the customer's issue.";

    public override UndoTerms Undo { get; } = UndoTerms.None("the person releases the conversation instead");

    protected override Task<ActionPlan> PlanAsync(ShopRecords shop, Args arguments) => Task.FromResult(
        new ActionPlan { FactsVersion = FactsVersion.Nothing, Summary = "Hand the conversation to a person" });

    internal sealed record Args(string Summary);

    private sealed class Rules : AbstractValidator<Args>
    {
        public Rules() => this.ValidLine("summary", arguments => arguments.Summary, longest: LongestSummary);
    }
}
