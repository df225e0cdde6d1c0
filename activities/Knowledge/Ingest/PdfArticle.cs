using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Steward.Activities.Knowledge.Ingest;

/// <summary>Reads a PDF's text page by page, under the headings of its outline.</summary>
internal static class PdfArticle
{
    /// <returns>Null with one more fault when there is no text to be had.</returns>
    public static (string? Title, string Markdown)? Read(string file, byte[] bytes, List<ArticleFault> faults)
    {
        try
        {
            using var document = PdfDocument.Open(bytes);
            var outline = PdfOutline.Of(document);
            var text = new StringBuilder();
            var words = false;
            foreach (var page in document.GetPages())
            {
                var read = ContentOrderTextExtractor.GetText(page);
                words |= !string.IsNullOrWhiteSpace(read);
                text.Append(outline.Headed(page.Number, read)).Append("\n\n");
            }

            if (!words)
            {
                faults.Add(new ArticleFault(
                    file, 1, "has pages but no text, as scans have; run text recognition over it and save it again."));
                return null;
            }

            return (document.Information.Title is { Length: > 0 } title ? title : null, text.ToString());
        }
        catch (PdfDocumentEncryptedException)
        {
            faults.Add(new ArticleFault(file, 1, "is locked with a password; save it without one."));
            return null;
        }
        catch (Exception fault) when (fault is PdfDocumentFormatException or InvalidOperationException
            or ArgumentException or IndexOutOfRangeException or KeyNotFoundException or FormatException)
        {
            faults.Add(new ArticleFault(file, 1, $"is no PDF that can be read ({fault.Message}); save it again."));
            return null;
        }
    }
}
