using CsCheck;
using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Ingest;

namespace Steward.Tests.Activities.Knowledge;

public sealed class PassageCutterTests
{
    [Fact]
    public void Each_section_is_a_passage_with_its_heading_and_plain_words()
    {
        var passages = Cut(
            "Lead with **bold** and [a link](https://x.example).\n\n## Times\n\n"
            + "- one\n- two `code`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");

        passages.Select(passage => (passage.PassageId, passage.Heading, passage.Text)).ShouldBe(
        [
            ("a#1", "", "Lead with bold and a link."),
            ("a#2", "Times", "one\ntwo code\na, b.\n1, 2."),
        ]);
    }

    [Fact]
    public void A_long_section_is_cut_between_sentences_into_pieces_of_about_the_same_length()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("word", 19)) + " end.";
        var passages = Cut("## Long\n" + string.Join(' ', Enumerable.Repeat(sentence, 20)));

        passages.ShouldAllBe(passage =>
            passage.Heading == "Long" && passage.Text.EndsWith("end.", StringComparison.Ordinal));
        passages.Select(passage => Words(passage.Text)).ShouldAllBe(words => words >= 80 && words <= 150);
    }

    [Fact]
    public void No_word_is_lost_and_no_passage_is_longer_than_allowed() => Gen
        .OneOf(Gen.Const("word"), Gen.Const("end."), Gen.Const("what?"), Gen.Const("\n\n"), Gen.Const("été"))
        .Array[1, 600]
        .Sample(parts =>
        {
            var body = string.Join(' ', parts);
            var passages = Cut(body);

            string.Join(' ', passages.SelectMany(passage => Split(passage.Text)))
                .ShouldBe(string.Join(' ', Split(body)));
            passages.ShouldAllBe(passage => Words(passage.Text) <= 150);
        }, iter: 300, threads: 2);

    private static IReadOnlyList<Passage> Cut(string body) =>
        PassageCutter.Cut(new Article { ArticleId = "a", Title = "A", Body = body }, maximumWords: 150);

    private static int Words(string text) => Split(text).Length;

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
