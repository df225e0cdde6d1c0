using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Understanding.Learning;

/// <summary>Puts a message to the entry of those that say the same, or begins one; within a transaction.</summary>
internal sealed class LabelIntake(LabelOptions options)
{
    private const int LongestText = 1_000;

    /// <summary>How many entries of the same guess are looked at for a near-equal one.</summary>
    private const int MostNear = 200;

    public async Task<bool> AddAsync(StorageSession session, UncertainMessage message, string terms, string now)
    {
        foreach (var messageId in message.MessageIds)
        {
            if (await session.FindAsync<string>(LabelSql.SeenMessage, new { messageId }) is not null)
                return false;
        }

        var text = StorableText.Of(message.Redacted);
        text = text.Length <= LongestText ? text : StorableText.Of(text[..LongestText]);
        var same = await SameAsync(session, terms, message.Guesses[0].Intent);
        var labelId = same?.LabelId ?? RecordId.New('l');
        var values = new
        {
            labelId,
            text,
            language = message.Language,
            terms,
            likeliest = message.Guesses[0].Intent,
            guesses = StoredJson.Write(message.Guesses),
            uncertainty = Uncertainty(message.Guesses),
            model = message.Model,
            now,
        };
        await session.ExecuteAsync(same is null ? LabelSql.Insert : LabelSql.Join, values);
        await session.ExecuteAsync(LabelSql.AddMessage, Messages(message, labelId, text, now));
        if (same is null)
            await ThinAsync(session);
        return true;
    }

    private static IEnumerable<object> Messages(UncertainMessage message, string labelId, string text, string now) =>
        message.MessageIds.Select((messageId, place) => new
        {
            messageId,
            ticketId = message.TicketId,
            labelId,
            text = place == 0 ? text : null,
            now,
        });

    private static int Uncertainty(IReadOnlyList<LabelGuess> guesses) => (int)Math.Round(
        LabelRow.Whole * (1 - (guesses[0].Probability - (guesses.Count > 1 ? guesses[1].Probability : 0))));

    private static async Task<LabelRow?> SameAsync(StorageSession session, string terms, string likeliest) =>
        await session.FindAsync<LabelRow>(LabelSql.FindEqual, new { terms })
        ?? (await session.QueryAsync<LabelRow>(LabelSql.FindNear, new { likeliest, most = MostNear }))
            .FirstOrDefault(row => LabelTerms.SayTheSame(row.Terms, terms));

    private async Task ThinAsync(StorageSession session)
    {
        var open = await session.FindAsync<int>(LabelSql.Count, new { state = nameof(LabelState.Open) });
        if (open > options.Most)
            await session.ExecuteAsync(LabelSql.Thin, new { many = open - options.Most });
    }
}
