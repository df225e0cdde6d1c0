using System.Security.Cryptography;
using System.Text;
using Steward.Activities.Knowledge.Analysis;

namespace Steward.Activities.Knowledge.Ingest;

/// <summary>
/// Cuts an article into passages: a section each, so that a citation points at one thing. A section longer than the
/// limit is cut between sentences into pieces of about the same length.
/// </summary>
internal static class PassageCutter
{
    public static IReadOnlyList<Passage> Cut(Article article, int maximumWords)
    {
        var pieces = MarkdownSections
            .Read(article.Body)
            .SelectMany(section => Pieces(section.Text, maximumWords).Select(text => (section.Heading, text)));
        return [.. pieces.Select((piece, index) => ToPassage(article, index + 1, piece.Heading, piece.text))];
    }

    private static Passage ToPassage(Article article, int number, string heading, string text) => new()
    {
        PassageId = $"{article.ArticleId}#{number}",
        ArticleId = article.ArticleId,
        Title = article.Title,
        Heading = heading,
        Text = text,
        ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        Link = article.Link,
    };

    private static IEnumerable<string> Pieces(string text, int maximumWords)
    {
        var words = Words(text);
        if (words <= maximumWords)
        {
            return [text];
        }

        var count = (words + maximumWords - 1) / maximumWords;
        return Gather(Sentences.Split(text, maximumWords), (words + count - 1) / count, maximumWords);
    }

    private static IEnumerable<string> Gather(IEnumerable<string> sentences, int goal, int maximum)
    {
        var piece = new StringBuilder();
        var length = 0;
        foreach (var sentence in sentences)
        {
            var words = Words(sentence);
            if (length > 0 && (length >= goal || length + words > maximum))
            {
                yield return piece.ToString().Trim();
                piece.Clear();
                length = 0;
            }

            piece.Append(sentence);
            length += words;
        }

        yield return piece.ToString().Trim();
    }

    private static int Words(string text) => Sentences.Words(text);
}
