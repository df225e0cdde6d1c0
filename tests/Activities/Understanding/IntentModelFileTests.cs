using Steward.Activities.Tests.Models;
using Steward.Activities.Understanding;
using Steward.Activities.Understanding.Classification;

namespace Steward.Activities.Tests.Understanding;

public sealed class IntentModelFileTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"steward-model-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(path);

    [Fact]
    public void A_saved_model_answers_as_before_and_keeps_its_version()
    {
        var examples = ExampleFile.Read(Samples.Examples);
        var model = IntentTraining.Train(examples);

        IntentModelFile.Save(model, path);
        var loaded = IntentModelFile.Load(path, model.Version);

        loaded.ShouldNotBeNull().Version.ShouldBe(model.Version);
        loaded.Version.ShouldBe(IntentTraining.VersionOf(examples));
        foreach (var example in examples.Where((_, place) => place % 20 == 0))
        {
            var (before, after) = (model.Guess(example.Text), loaded.Guess(example.Text));
            after.Intent.ShouldBe(before.Intent);
            after.Confidence.ShouldBe(before.Confidence, 0.02);
        }
    }

    [Fact]
    public void A_kept_model_of_other_examples_is_replaced_by_one_that_fits()
    {
        IntentModelFile.Save(IntentTraining.Train([new("where is it", "a"), new("give it back", "b")]), path);
        List<LabelledExample> examples = [new("cancel my order", "cancel"), new("thank you", "thanks")];

        var model = TrainedModels.For(examples, path);

        model.Labels.ShouldBe(["cancel", "thanks"]);
        IntentModelFile.Load(path, model.Version).ShouldNotBeNull();
    }

    [Fact]
    public void A_model_of_an_earlier_algorithm_is_none_that_fits_whatever_follows()
    {
        using (var writer = new BinaryWriter(File.Create(path)))
        {
            writer.Write("steward-intents-1");
            writer.Write("ngrams-pairs-meanings-svm-2nn-2-0123456789abcdef");
            writer.Write("laid out as it was then");
        }

        var model = TrainedModels.For([new("stop my order", "cancel"), new("many thanks", "thanks")], path);

        IntentModelFile.Load(path, model.Version).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("something else altogether, and long enough")]
    public void A_file_that_is_no_model_is_refused_with_the_remedy(string content)
    {
        File.WriteAllText(path, content);

        Should.Throw<InvalidDataException>(() => IntentModelFile.Load(path, "any")).Message.ShouldContain("trained anew");
    }

    [Fact]
    public void One_intent_is_refused() =>
        Should.Throw<ArgumentException>(() => IntentTraining.Train([new("a", "x"), new("b", "x")]))
            .Message.ShouldContain("at least two");
}
