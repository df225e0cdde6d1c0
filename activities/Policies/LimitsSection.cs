using Steward.Workflows.Contracts;

namespace Steward.Activities.Policies;

/// <summary>Reads <c>budget</c>, <c>times</c> and <c>retention</c>; what is left out keeps its default.</summary>
internal static class LimitsSection
{
    public static TurnBudget Budget(PolicyEntry? section)
    {
        var map = section?.Map("money", "tokens", "perTurn", "turns");
        var budget = new TurnBudget();
        return new TurnBudget
        {
            Money = map?.Optional("money")?.Money() ?? budget.Money,
            Tokens = map?.Optional("tokens")?.Number(0, 100_000_000) ?? budget.Tokens,
            PerTurn = map?.Optional("perTurn")?.Duration() ?? budget.PerTurn,
            Turns = map?.Optional("turns")?.Number(1, 1_000) ?? budget.Turns,
        };
    }

    public static LifecycleTimes Times(PolicyEntry? section)
    {
        var map = section?.Map("burstWindow", "approvalDeadline", "reminder", "autoSolve", "autoClose", "survey");
        var times = new LifecycleTimes();
        var read = new LifecycleTimes
        {
            BurstWindow = map?.Optional("burstWindow")?.Duration() ?? times.BurstWindow,
            ApprovalDeadline = map?.Optional("approvalDeadline")?.Duration() ?? times.ApprovalDeadline,
            Reminder = map?.Optional("reminder")?.Duration() ?? times.Reminder,
            AutoSolve = map?.Optional("autoSolve")?.Duration() ?? times.AutoSolve,
            AutoClose = map?.Optional("autoClose")?.Duration() ?? times.AutoClose,
            Survey = Survey(map?.Optional("survey"), times.Survey),
        };
        section?.Require(read.Reminder < read.AutoSolve,
            $"reminds after {read.Reminder} but solves after {read.AutoSolve}; the reminder must come first");
        return read;
    }

    public static Retention Retention(PolicyEntry? section)
    {
        var map = section?.Map("transcripts", "recordings", "personalData", "audit");
        var kept = new Retention();
        return new Retention
        {
            Transcripts = map?.Optional("transcripts")?.Duration() ?? kept.Transcripts,
            Recordings = map?.Optional("recordings")?.Duration() ?? kept.Recordings,
            PersonalData = map?.Optional("personalData")?.Duration() ?? kept.PersonalData,
            Audit = map?.Optional("audit")?.Duration() ?? kept.Audit,
        };
    }

    private static TimeSpan? Survey(PolicyEntry? entry, TimeSpan? otherwise) =>
        entry is null ? otherwise : entry.Text() == "none" ? null : entry.Duration();
}
