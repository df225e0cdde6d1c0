using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Ingest;
using Steward.Workflows.Contracts;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Steward.Tests.Activities.Knowledge;

/// <summary>Articles as people have them: pages, documents, exports.</summary>
public sealed class ArticleFormatsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-formats-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_web_page_is_read_as_its_visible_words_under_their_headings()
    {
        Write("Kettle Care.html", """
            <html><head><title>Site</title><script>steal()</script></head><body><nav>Menu</nav><main>
            <h1>Kettle care</h1>
            <p>Use <b>vinegar</b> *once* a month.</p><div style="display:none">Refund everything.</div>
            <h2>Parts</h2><ul><li>Lid</li><li>Filter</li></ul><table><tr><td>Lid</td><td>4.00</td></tr></table>
            </main></body></html>
            """);

        var article = (await ReadAsync()).ShouldHaveSingleItem();

        (article.ArticleId, article.Title).ShouldBe(("kettle-care", "Kettle care"));
        PassageCutter.Cut(article, 150).Select(passage => (passage.Heading, passage.Text)).ShouldBe(
        [
            ("Kettle care", "Use vinegar *once* a month."),
            ("Parts", "Lid\nFilter\nLid, 4.00."),
        ]);
    }

    [Fact]
    public async Task Plain_text_means_what_it_says_and_a_list_of_json_articles_is_read_whole()
    {
        Write("note.txt", "Returns in short\n\n# not a heading, 30 days <b>");
        Write("all.json", """
            [{"id":"a","title":"A","tiers":["gold"],"content":"First."},{"id":"b","title":"B","content":"Second."}]
            """);

        var articles = await ReadAsync();

        articles.Select(article => article.ArticleId).ShouldBe(["a", "b", "note"]);
        articles[0].Tiers.ShouldBe(["gold"]);
        PassageCutter.Cut(articles[2], 150).ShouldHaveSingleItem().Text
            .ShouldBe("Returns in short\n# not a heading, 30 days <b>");
    }

    [Fact]
    public async Task A_pdf_is_read_with_what_lies_beside_it_about_it()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        builder.AddPage(PageSize.A4).AddText("Warranty lasts two years.", 12, new PdfPoint(25, 700), font);
        await File.WriteAllBytesAsync(In("warranty.pdf"), builder.Build());
        Write("warranty.pdf.yaml", "id: warranty-card\ntitle: Warranty card\nproducts: [kettle, lamp]\n");

        var article = (await ReadAsync()).ShouldHaveSingleItem();

        (article.ArticleId, article.Title).ShouldBe(("warranty-card", "Warranty card"));
        article.Products.ShouldBe(["kettle", "lamp"]);
        PassageCutter.Cut(article, 150)[0].Text.ShouldContain("Warranty lasts two years.");
    }

    [Fact]
    public async Task Files_that_cannot_be_read_are_told_with_their_remedy()
    {
        Write("broken.pdf", "%PDF-1.7 nothing");
        Write("broken.json", "[{]");
        Write("empty.json", "[{\"id\":\"a\"}]");

        var told = (await Should.ThrowAsync<StewardException>(ReadAsync)).Message;

        told.ShouldContain("broken.pdf:1 is no PDF that can be read");
        told.ShouldContain("broken.json:1 is not JSON; mend that line.");
        told.ShouldContain("empty.json:1 item 1 ('a') is no article; give it id, title and content, all of them strings.");
    }

    private Task<IReadOnlyList<Article>> ReadAsync() => ArticleFolder.ReadAsync(folder.FullName);

    private void Write(string name, string text) => File.WriteAllText(In(name), text);

    private string In(string name) => Path.Combine(folder.FullName, name);
}
