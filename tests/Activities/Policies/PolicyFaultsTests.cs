using CsCheck;
using Steward.Activities.Policies;
using Steward.Tests.Activities.Knowledge;
using Steward.Workflows.Contracts;

namespace Steward.Tests.Activities.Policies;

public sealed class PolicyFaultsTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 7, 12, 0, 0, TimeSpan.Zero);
    private static readonly string Sample = File.ReadAllText(SampleShop.File("policy.yaml"));

    [Theory]
    [InlineData("tier: automatic", "tier: autmatic",
        "actions[0].tier 'autmatic' must be one of automatic, approval, twoApprovals, forbidden; did you "
        + "mean 'automatic'?")]
    [InlineData("  voice:", "  voices:", "brand has the unknown key 'voices'; did you mean 'voice'?")]
    [InlineData("defaultGroup: support", "defaultGroup: suport",
        "defaultGroup 'suport' is not a group; declare it under groups; did you mean 'support'?")]
    [InlineData("firstReply: 15m", "firstReply: 15 minutes",
        "sla.urgent.firstReply '15 minutes' must be a duration such as 45s, 15m, 4h, 2d or 1d12h, above zero")]
    [InlineData("resolution: 4h", "resolution: 5m",
        "sla.urgent has a resolution before its firstReply; give the resolution more time")]
    [InlineData("timeZone: America/New_York", "timeZone: America/NewYork",
        "calendar.timeZone 'America/NewYork' is not a time zone of this machine; use an IANA name such as "
        + "America/New_York, and install the system's time-zone data (package tzdata) if it has none")]
    [InlineData("monday: [08:00-20:00]", "monday: [20:00-08:00]",
        "calendar.hours.monday[0] '20:00-08:00' must be opening hours such as 08:00-20:00, ending after they "
        + "begin, at most at 24:00")]
    [InlineData("monday: [08:00-20:00]", "monday: [08:00-12:00, 11:00-20:00]",
        "calendar.hours.monday has opening hours that overlap; join them")]
    [InlineData("- 2026-05-25", "- 2026-05-32", "calendar.holidays[1] '2026-05-32' must be a date such as 2026-12-25")]
    [InlineData("amountAbove: 500", "amountAbove: a lot",
        "actions[2].when.amountAbove 'a lot' must be a number from 0 to 1000000")]
    [InlineData("risks: [legal]", "risks: []",
        "routing[1].when.risks is empty; name at least one, or leave the key out")]
    [InlineData("risks: [legal]", "risks: [legall]",
        "routing[1].when.risks[0] 'legall' must be one of anger, vulnerable, legal, medical, money, "
        + "injection, asksForPerson, doubtfulAudio; did you mean 'legal'?")]
    [InlineData("then: { engage: local }", "then: { engage: model }",
        "routing[11].then names a model if, and only if, it engages a model")]
    [InlineData("then: { engage: local }", "then: { engage: model, model: big }",
        "routing[11].then.model 'big' is not a model tier; declare it under models")]
    [InlineData("confidenceBelow: 0.1", "confidenceBelow: 10",
        "routing[10].when.confidenceBelow '10' must be a number from 0 to 1")]
    [InlineData("  - name: anger-to-care", "  - name: legal-to-legal",
        "routing[8] has the name 'legal-to-legal' of an earlier rule; give it its own")]
    [InlineData("when: { risks: [injection] }", "when: {}",
        "routing[1] can never match, because 'injection-to-security' before it matches everything")]
    [InlineData("reminder: 2d", "reminder: 5d",
        "times reminds after 5.00:00:00 but solves after 4.00:00:00; the reminder must come first")]
    [InlineData("markets: [DE,", "markets: [Germany,",
        "disclosures[3].markets[0] 'Germany' must be a country code of two capital letters, such as DE")]
    [InlineData("version: 7", "version: seven", "version 'seven' must be a number from 1 to 999999999")]
    [InlineData("models: {}", "models: [fast]", "models must be 'key: value' lines")]
    [InlineData("  - id: orders", "  - id: support", "groups declares the group 'support' twice; keep one")]
    public void A_fault_names_the_place_the_value_the_rule_and_the_remedy(string right, string wrong, string message)
    {
        var line = Sample[..Sample.IndexOf(right, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;
        var told = Faults(Replaced(right, wrong));

        told.ShouldContain(message);
        told.ShouldContain(fault => fault.StartsWith("policy.yaml:", StringComparison.Ordinal));
        Math.Abs(LineOf(told, message) - line).ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public void All_faults_are_told_at_once_in_the_order_of_their_lines()
    {
        var broken = Sample
            .Replace("version: 7", "version: x", StringComparison.Ordinal)
            .Replace("burstWindow", "burstWindw", StringComparison.Ordinal)
            .Replace("  - id: legal\n", "  - id: lawyers\n", StringComparison.Ordinal);

        Should.Throw<StewardException>(() => Read(broken)).Message.Split('\n').ShouldBe(
        [
            "The policy policy.yaml has 3 fault(s):",
            "policy.yaml:3 version 'x' must be a number from 1 to 999999999",
            "policy.yaml:73 routing[1].then.group 'legal' is not a group; declare it under groups",
            "policy.yaml:207 times has the unknown key 'burstWindw'; did you mean 'burstWindow'?",
        ]);
    }

    [Fact]
    public void A_name_outside_the_vocabulary_is_a_fault()
    {
        var vocabulary = new PolicyVocabulary { Actions = ["cancel_pending_orders", "transfer_to_human_agents"] };

        Should.Throw<StewardException>(() => PolicyReader.Read("policy.yaml", Sample, Now, vocabulary))
            .Message.ShouldContain("'cancel_pending_order' is not an action of the catalogue; "
                + "did you mean 'cancel_pending_orders'?");
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("- a\n- b")]
    [InlineData("a: [")]
    [InlineData("\t\t:")]
    [InlineData("a: &x [1]\nb: *x")]
    [InlineData("---\na: 1\n---\nb: 2")]
    [InlineData("a: 1\na: 2")]
    public void What_is_no_policy_at_all_is_told_as_faults(string text) =>
        Should.Throw<StewardException>(() => Read(text)).Type.ShouldBe(ErrorTypes.InvalidPolicy);

    [Fact]
    public void Nesting_without_end_is_a_fault_and_not_a_crash() =>
        Should.Throw<StewardException>(() => Read("a: " + new string('[', 200_000)))
            .Type.ShouldBe(ErrorTypes.InvalidPolicy);

    [Fact]
    public void A_mutated_policy_is_either_read_or_refused_with_its_faults() => Gen
        .Select(Gen.Int[0, Sample.Length - 1], Gen.Int[0, 40], Gen.OneOf(Gen.String[0, 8], Gen.Const("{}"),
            Gen.Const("\n- "),
            Gen.Const(": "), Gen.Const("[]"), Gen.Const("~"), Gen.Const("!!int"), Gen.Const("<<: "), Gen.Const("\"")))
        .Array[1, 4]
        .Sample(edits =>
        {
            var text = edits.Aggregate(Sample, (from, edit) => Edited(from, edit.Item1, edit.Item2, edit.Item3));
            try
            {
                Read(text).Pinned.RoutingRules.ShouldNotBeEmpty();
            }
            catch (StewardException refused)
            {
                refused.Type.ShouldBe(ErrorTypes.InvalidPolicy);
                refused.Message.ShouldContain("policy.yaml:");
            }
        }, iter: 1_500, threads: 2);

    private static string Edited(string text, int at, int cut, string put)
    {
        var start = Math.Min(at, text.Length);
        return text[..start] + put + text[Math.Min(start + cut, text.Length)..];
    }

    private static Policy Read(string text) => PolicyReader.Read("policy.yaml", text, Now);

    private static string Replaced(string right, string wrong)
    {
        var at = Sample.IndexOf(right, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0, $"the sample policy has no '{right}' any more");
        return Sample[..at] + wrong + Sample[(at + right.Length)..];
    }

    /// <summary>The faults: with file and line, and without.</summary>
    private static List<string> Faults(string text) =>
        [.. Should.Throw<StewardException>(() => Read(text)).Message.Split('\n').Skip(1)
            .SelectMany(line => new[] { line, line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..] })];

    private static int LineOf(List<string> told, string message) =>
        int.Parse(told[told.IndexOf(message) - 1].Split(' ')[0].Split(':')[1]);
}
