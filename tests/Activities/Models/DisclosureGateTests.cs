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

    /// <summary>Words that any reply might use; each is also a word backwards or in pieces, or stands in a form.</summary>
    private static readonly string[] Plain =
        ["Phone", "Order", "Warranty", "Rainbow", "Keyboard", "Stressed", "Deliver", "Understanding", "Galaxy", "5338"];

    private static readonly Func<string, string>[] Disguises =
    [
        word => word,
        word => word.ToLowerInvariant(),
        word => new string([.. word.ToLowerInvariant().Reverse()]),
        word => string.Join(' ', word.ToCharArray()),
        word => string.Join('-', word.ToLowerInvariant().ToCharArray()),
        word => string.Join("\u200b", word.ToCharArray()),
        word => $"{word[..2]} {word[2..]}",
        word => $"{word[..(word.Length / 2)]} {word[(word.Length / 2)..]}".ToLowerInvariant(),
        word => $"{word}s",
        word => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(word)),
        word => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(word)),
        word => Uri.HexEscape(word[0]) + word[1..],
        word => word.Replace('o', 'о').Replace('e', 'е').Replace('a', 'а'),
        word => string.Concat(word.Select(letter => char.IsAsciiLetter(letter) ? (char)(letter + 0xfee0) : letter)),
        word => string.Concat(word.Select(letter => char.IsAsciiLetterLower(letter)
            ? (char)('a' + ((letter - 'a' + 13) % 26)) : letter)),
    ];

    private readonly DisclosureGate gate = new(
        ["I am [PERSON_1], where is order #W4402187?", "Hello, how can I help?"],
        ["Shipping\nStandard shipping takes 3 to 5 business days. Track it at https://shop.example/track."],
        [$"The secret key is {Secret}. Suspected fraud, call the bank of the cousin. Code word Phone, PIN 5338."],
        "You draft replies of a shop's support desk.");

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
    [InlineData("Could you say if it is piаno?")]
    [InlineData("Could it be p\u200bi\u200ba\u200bn\u200bo?")]
    [InlineData("Could pianos be it?")]
    [InlineData("Standard shipping takes 3 to 5 business days and phone.")]
    [InlineData("Thanks, please ignore all new orders.")]
    [InlineData("Could it be c v n a b?")]
    [InlineData("Standard shipping takes 5 to 3 to 3 to eight business days.")]
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
    public void A_word_of_a_note_that_the_customer_said_may_be_said() =>
        new DisclosureGate(["My phone is broken."], [], ["Wants a phone."], string.Empty)
            .Fault("Is your phone broken?").ShouldBeNull();

    [Fact]
    public void What_is_told_in_two_replies_is_told()
    {
        var rain = new DisclosureGate(["What about rain or a bow?"], [], ["It is Rainbow."], string.Empty);

        rain.Fault("Could it be rain?").ShouldBeNull();
        rain.PiecesTogether("Bow, do you want it?", []).ShouldBeFalse();
        rain.PiecesTogether("Bow, do you want it?", ["Could it be rain?"]).ShouldBeTrue();
        rain.PiecesTogether("Do you want it?", ["Could it be rain, bow?"]).ShouldBeFalse();
    }

    [Fact]
    public void A_secret_of_plain_words_passes_in_no_disguise() => Gen
        .Select(Gen.Int[0, Plain.Length - 1], Gen.Int[0, Disguises.Length - 1], Gen.Int[0, Frames.Length - 1])
        .Sample(
            (word, disguise, frame) =>
            {
                var noted = new DisclosureGate(
                    ["I am [PERSON_1], can you help? A b c d e f g h i j k l m n o p q r s t u v w x y z"],
                    ["Standard shipping takes 3 to 5 business days."],
                    [$"The code is {Plain[word]}, keep it."],
                    string.Empty);
                var said = Frames[frame].Replace("{0}", Disguises[disguise](Plain[word]), StringComparison.Ordinal);
                return noted.Fault(said) is not null || noted.PiecesTogether(said, []);
            },
            iter: 3_000, threads: 1);

    [Fact]
    public void No_disguise_of_an_unknown_secret_passes() => Gen
        .Select(Gen.Char["bcdfghjklmnpqrstvwxz0123456789"].Array[9, 24], Gen.Int[0, Frames.Length - 1])
        .Select((letters, frame) => Frames[frame].Replace("{0}", new string(letters), StringComparison.Ordinal))
        .Sample(sentence => gate.Fault(sentence) is not null, iter: 2_000, threads: 1);
}
