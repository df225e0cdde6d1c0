using CsCheck;
using Steward.Activities.Understanding.Sentiments;

namespace Steward.Activities.Tests.Understanding;

public sealed class SentimentReaderTests
{
    [Theory]
    [InlineData("The service is good.", "The service is not good.")]
    [InlineData("The service is very good.", "The service is good.")]
    [InlineData("The service is good!!!", "The service is good.")]
    [InlineData("The service is GOOD.", "The service is good.")]
    [InlineData("It was late, but the service is great.", "The service is great, but it was late.")]
    [InlineData("Thanks 😍", "Thanks 😡")]
    [InlineData("It works great.", "It stopped working.")]
    [InlineData("It is worth every penny.", "It is a waste of money.")]
    [InlineData("Fine :)", "Fine :(")]
    public void One_message_is_happier_than_another(string happier, string unhappier) =>
        SentimentReader.Read(happier).ShouldBeGreaterThan(SentimentReader.Read(unhappier));

    [Theory]
    [InlineData("")]
    [InlineData("Order #W4402187 of Tuesday")]
    [InlineData("https://example.com/:/bad/terrible")]
    public void What_has_no_colour_is_neutral(string text) => SentimentReader.Read(text).ShouldBe(0);

    [Fact]
    public void The_words_that_coloured_a_message_are_named_worst_first() =>
        SentimentReader.ReadWithWords("Great lamp, but the delivery was awful.").Evidence.Select(e => e.Words)
            .ShouldBe(["awful", "great"]);

    [Theory]
    [InlineData("en", true)]
    [InlineData("unknown", true)]
    [InlineData("de", false)]
    public void Only_English_is_claimed_to_be_understood(string language, bool knows) =>
        SentimentReader.Knows(language).ShouldBe(knows);

    [Fact]
    public void Any_text_has_a_sentiment_within_bounds() =>
        Gen.String.Sample(text => SentimentReader.Read(text) is >= -1 and <= 1, iter: 300);
}
