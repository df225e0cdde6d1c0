using System.Diagnostics;
using Steward.Activities.Understanding;
using Steward.Activities.Understanding.Classification;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Evaluation.Understanding;

/// <summary>Trains an intent model and tries it on messages that it has not seen.</summary>
internal static class IntentEvaluation
{
    private const int Bins = 10;

    public static async Task<IntentReport> RunAsync(
        IntentFiles files, IProgress<EvaluationStep> progress, CancellationToken cancellation)
    {
        var train = await JsonLines.ReadAsync<LabelledExample>(files.Train, cancellation);
        var validate = await JsonLines.ReadAsync<LabelledExample>(files.Validate, cancellation);
        var test = await JsonLines.ReadAsync<LabelledExample>(files.Test, cancellation);
        var outside = await JsonLines.ReadAsync<LabelledExample>(files.OutOfScope, cancellation);
        outside = [.. outside, .. test.Where(IsOutside)];
        test = [.. test.Where(row => !IsOutside(row))];
        if (test.Count == 0)
        {
            throw new StewardException(ErrorTypes.InvalidRequest, "--test holds no message with an intent.");
        }

        progress.Report(new EvaluationStep("training", 0, 1));
        var began = Stopwatch.GetTimestamp();
        var model = IntentTraining.Train(train, validate.Count == 0 ? null : validate, cancellation);
        var trained = Stopwatch.GetElapsedTime(began);
        progress.Report(new EvaluationStep("training", 1, 1));
        var inside = Answers(model, test, "reading test messages", progress, cancellation);
        var strange = Answers(model, outside, "reading messages out of scope", progress, cancellation);
        return new IntentReport
        {
            Accuracy = Share(inside, answer => answer.Right),
            InScopeAccuracy = outside.Count == 0 ? null : Share(inside, a => a.Right && a.Guess.InScope),
            OutOfScopeRecall = outside.Count == 0 ? null : Share(strange, answer => !answer.Guess.InScope),
            MicrosPerMessage = Timing.MeanMicros(test, row => model.Guess(row.Text), progress, cancellation),
            TrainSeconds = trained.TotalSeconds,
            CalibrationError = CalibrationError(inside),
            Intents = model.Labels.Count,
            Messages = inside.Count,
            Version = model.Version,
            Confusions = Confusion.Of(inside.Select(answer => (answer.Intent, answer.Guess.Intent))),
        };
    }

    private static bool IsOutside(LabelledExample row) => row.Intent is "oos" or Intents.OutOfScope;

    private static List<Answer> Answers(
        IntentModel model, IReadOnlyList<LabelledExample> rows, string what, IProgress<EvaluationStep> progress,
        CancellationToken cancellation)
    {
        var answers = new List<Answer>(rows.Count);
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            answers.Add(new Answer(row.Intent, model.Guess(row.Text)));
            progress.Report(new EvaluationStep(what, answers.Count, rows.Count));
        }

        return answers;
    }

    private static double Share(List<Answer> answers, Func<Answer, bool> holds) =>
        answers.Count == 0 ? 0 : answers.Count(holds) / (double)answers.Count;

    private static double CalibrationError(List<Answer> answers) =>
        answers.GroupBy(answer => Math.Min(Bins - 1, (int)(answer.Guess.Confidence * Bins)))
            .Sum(bin => Math.Abs(bin.Average(a => a.Guess.Confidence) - bin.Average(a => a.Right ? 1 : 0)) * bin.Count())
        / answers.Count;

    private sealed record Answer(string Intent, IntentGuess Guess)
    {
        public bool Right => Guess.Intent == Intent;
    }
}
