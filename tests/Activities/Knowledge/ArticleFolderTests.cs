using CsCheck;
using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Ingest;
using Steward.Workflows.Contracts;

namespace Steward.Tests.Activities.Knowledge;

public sealed class ArticleFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-articles-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task An_article_is_read_with_its_front_matter()
    {
        Write("a.md", "---\nid: a\ntitle: \"A: the first\"\nlanguage: de\ntype: policy\nlink: https://shop.example/a\n"
            + "valid_from: 2026-11-01\nvalid_until: 2027-02-01\n---\n\nHallo.\n");

        var article = (await ArticleFolder.ReadAsync(folder.FullName)).ShouldHaveSingleItem();

        article.ShouldBe(new Article
        {
            ArticleId = "a",
            Title = "A: the first",
            Language = "de",
            Type = "policy",
            Link = "https://shop.example/a",
            ValidFrom = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero),
            ValidUntil = new(2027, 2, 1, 0, 0, 0, TimeSpan.Zero),
            Body = "Hallo.",
        });
    }

    [Fact]
    public async Task All_faults_of_all_files_are_told_at_once_with_their_lines()
    {
        Write("a.md", "no front matter");
        Write("b.md", "---\nid: B!\nlanguage: english\nauthor: me\nlink: javascript:alert(1)\n---\ntext");
        Write("c.md", "---\nid: c\ntitle: C\nvalid_from: 2027-01-01\nvalid_until: soon\n---\ntext");
        Write("d.md", "---\nid: [1\n---\ntext");
        Write("sub/e.md", "---\nid: e\ntitle: E\n---\ntext");
        Write("sub/f.md", "---\nid: e\ntitle: E\n---\n");

        var told = (await Should.ThrowAsync<StewardException>(() => ArticleFolder.ReadAsync(folder.FullName)))
            .Message.Replace(folder.FullName, "", StringComparison.Ordinal).Split('\n');

        told[0].ShouldBe("The articles in '' have 9 fault(s):");
        told.ShouldContain("/a.md:1 has no front matter; "
            + "begin with '---', then id and title, then '---' on a line of its own.");
        told.ShouldContain("/b.md:2 id 'B!' must be lower-case letters, digits and hyphens, up to 80.");
        told.ShouldContain("/b.md:2 title is missing; add 'title: …' (one line of 1 to 200 characters).");
        told.ShouldContain("/b.md:3 language 'english' must be two lower-case letters of ISO 639-1, like en.");
        told.ShouldContain("/b.md:4 'author' is not a key of front matter; "
            + "use id, title, language, type, link, valid_from, valid_until, products, locales, tiers.");
        told.ShouldContain("/b.md:5 link 'javascript:alert(1)' "
            + "must be an address that begins with https:// or http://.");
        told.ShouldContain("/c.md:5 valid_until 'soon' "
            + "must be a date such as 2026-11-01, or a time such as 2026-11-01T08:00:00Z.");
        told.ShouldContain(line => line.StartsWith("/d.md:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_articles_never_share_an_id()
    {
        Write("a.md", "---\nid: a\ntitle: A\n---\ntext");
        Write("b.md", "---\nid: a\ntitle: B\n---\ntext");

        (await Should.ThrowAsync<StewardException>(() => ArticleFolder.ReadAsync(folder.FullName)))
            .Message.ShouldContain("b.md:1 id 'a' belongs to");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named_with_its_setting() =>
        (await Should.ThrowAsync<StewardException>(() => ArticleFolder.ReadAsync("/nowhere")))
            .Message.ShouldBe("The articles' folder '/nowhere' is not there; "
                + "set Knowledge:Folder to a folder with articles.");

    [Fact]
    public void Broken_front_matter_is_a_fault_or_an_article_and_never_a_crash() => Gen
        .OneOf(Gen.Const("---\n"), Gen.Const("id: a\n"), Gen.Const("title: T\n"), Gen.Const("valid_from: "),
            Gen.Const("&a *a"),
            Gen.Const("{[[["), Gen.Const("\r\n"), Gen.Const("text\n"), Gen.Const("? "),
            Gen.Const("!!binary x"), Gen.String[0, 6])
        .Array[0, 10]
        .Sample(parts =>
        {
            var faults = new List<ArticleFault>();
            var article = ArticleText.Parse("a.md", string.Concat(parts), faults);
            (article is null).ShouldBe(faults.Count > 0);
        }, iter: 3_000, threads: 2);

    [Fact]
    public void Nesting_without_end_is_a_fault_and_not_a_crash()
    {
        var faults = new List<ArticleFault>();

        ArticleText.Parse("a.md", "---\nid: " + new string('[', 100_000) + "\n---\ntext", faults).ShouldBeNull();
        faults.ShouldHaveSingleItem();
    }

    private void Write(string name, string text)
    {
        var file = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
