namespace Steward.Starters.Bench;

/// <summary>What the bench's customers ask: questions that the sample shop's articles answer.</summary>
internal static class Questions
{
    private static readonly string[] All =
    [
        "How long does standard shipping take, and what does it cost?",
        "Do your headphones connect to two devices at the same time?",
        "Can I use more than one gift card on one order?",
        "How long do refunds to a credit card take?",
    ];

    public static string At(int number) => All[number % All.Length];
}
