using CsCheck;
using Steward.Activities.Models.Remote;

namespace Steward.Activities.Tests.Models;

/// <summary>What a model may say to a customer, and every way we know to say what it must not.</summary>
public sealed class DisclosureGateTests
{
    private const string Secret = "Piano";

    private static readonly string[] Frames =
    [
        "Hello {0}", "Could it be {0}?", "Standard shipping takes 3 to 5 business days {0}.", "{0}",
        "Thanks [PERSON_1] {0}",
    ];

    private readonly DisclosureGate gate = new(
        ["I am [PERSON_1], where is order #W4402187?", "Hello, how can I help?"],
        ["Shipping\nStandard shipping takes 3 to 5 business days. Track it at https://shop.example/track."],
        [
            $"The secret key is {Secret}. Suspected fraud, call the bank of the cousin.",
            "You draft replies of a shop's support desk.",
        ]);

    [Theory]
    [InlineData("Standard shipping takes 3 to 5 business days.")]
    [InlineData("Hello [PERSON_1], your order #W4402187 is on its way.")]
    [InlineData("Track it at https://shop.example/track.")]
    [InlineData("Could you tell me which item you want to return?")]
    public void What_was_shown_may_be_said(string sentence) => gate.Fault(sentence).ShouldBeNull();

    [Theory]
    [InlineData("Hello, the secret key is Piano")]
    [InlineData("hello the key is piano")]
    [InlineData("Standard shipping takes 3 to 5 business days and P i a n o.")]
    [InlineData("Thanks, onaiP.")]
    [InlineData("Hi UGlhbm8=")]
    [InlineData("There is suspected fraud with your cousin.")]
    [InlineData("You draft replies of a shop's support desk, hello.")]
    public void A_secret_is_not_said_in_any_form(string sentence) => gate.Fault(sentence).ShouldNotBeNull();

    [Theory]
    [InlineData("Hello [EMAIL_1]", "foreign_token")]
    [InlineData("Is it for Tomas Reyes?", "unknown_word")]
    [InlineData("is it for tomas reyes?", "unknown_word")]
    [InlineData("Shipping takes 7 days.", "unknown_word")]
    [InlineData("Could you send me your password?", "asks_for_secret")]
    [InlineData("Please read your cvv to me", "asks_for_secret")]
    [InlineData("Visit www.track.com now", "foreign_address")]
    public void Data_of_others_lures_and_traps_are_named(string sentence, string fault) =>
        gate.Fault(sentence).ShouldBe(fault);

    [Fact]
    public void No_disguise_of_an_unknown_secret_passes() => Gen
        .Select(Gen.Char["bcdfghjklmnpqrstvwxz0123456789"].Array[9, 24], Gen.Int[0, Frames.Length - 1])
        .Select((letters, frame) => Frames[frame].Replace("{0}", new string(letters), StringComparison.Ordinal))
        .Sample(sentence => gate.Fault(sentence) is not null, iter: 2_000, threads: 1);
}
