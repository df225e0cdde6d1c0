using System.Diagnostics;
using Steward.Activities.Tests.Models;
using Steward.Activities.Understanding;
using Steward.Activities.Understanding.Classification;

namespace Steward.Activities.Tests.Understanding;

public sealed class IntentModelTests
{
    [Fact]
    public void Most_sample_messages_that_it_did_not_see_are_understood()
    {
        var examples = ExampleFile.Read(Samples.Examples);
        var watch = Stopwatch.StartNew();

        var classifier = IntentTraining.Train(examples);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{examples.Count} examples, held-out accuracy {classifier.HeldOutAccuracy:P1}, version " +
            $"{classifier.Version}, trained in {watch.ElapsedMilliseconds} ms");
        classifier.HeldOutAccuracy.ShouldBeGreaterThan(0.7);
    }

    [Fact]
    public void Training_twice_gives_the_same_model()
    {
        var examples = ExampleFile.Read(Samples.Examples).Where((_, index) => index % 4 == 0).ToList();

        var (one, two) = (IntentTraining.Train(examples), IntentTraining.Train(examples));

        one.Guess("please cancel my order").ShouldBe(two.Guess("please cancel my order"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("!!! ???")]
    public void Nothing_to_read_is_out_of_scope_without_confidence(string text)
    {
        var classifier = IntentTraining.Train([new("yes", "a"), new("no", "b"), new("maybe", "a")]);

        classifier.Guess(text).ShouldBe(new IntentGuess(Intents.OutOfScope, 0) { InScope = false });
    }

    [Fact]
    public void A_faulty_examples_file_names_all_its_faults()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "{\"text\":\"a\",\"intent\":\"x\"}\nnot json\n{\"text\":\"\",\"intent\":\"y\"}\n");

        var failure = Should.Throw<InvalidDataException>(() => ExampleFile.Read(file));

        failure.Message.ShouldContain("line 2");
        failure.Message.ShouldContain("line 3");
        failure.Message.ShouldContain("two intents");
    }
}
