using Steward.Activities.Knowledge.Ingest;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Analysis;

/// <summary>
/// Words that mean the same in this shop, from files <c>synonyms.&lt;language&gt;.txt</c> beside the articles: on each
/// line
/// single words with commas between them; lines that begin with # are comments.
/// </summary>
internal sealed class Synonyms
{
    private readonly Dictionary<(string Language, string Term), IReadOnlyList<string>> groups = [];

    /// <exception cref="StewardException">Files have faults; all are listed.</exception>
    public static Synonyms In(string? folder)
    {
        var synonyms = new Synonyms();
        var faults = new List<ArticleFault>();
        if (folder is not null && Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "synonyms.??.txt").Order(StringComparer.Ordinal))
            {
                synonyms.Read(file, Path.GetFileName(file).Split('.')[1], faults);
            }
        }

        return faults.Count == 0 ? synonyms : throw new StewardException(
            ErrorTypes.InvalidRequest,
            $"The synonyms in '{folder}' have {faults.Count} fault(s):\n" + string.Join('\n', faults));
    }

    /// <summary>The term and those that mean the same, as the index has them.</summary>
    public IReadOnlyList<string> Of(string language, string term) => groups.GetValueOrDefault((language, term), [term]);

    private void Read(string file, string language, List<ArticleFault> faults)
    {
        foreach (var (index, line) in File.ReadLines(file).Index().Where(line => line.Item.Trim() is [not '#', ..]))
        {
            var words = line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var several = words.FirstOrDefault(word => LanguageAnalyzers.Terms(language, word).Count != 1);
            if (several is not null || words.Length < 2)
            {
                faults.Add(new ArticleFault(file, index + 1, several is null
                    ? $"'{line}' names one word; name two or more with commas between them."
                    : $"'{several}' is not a single word that says something; use single words, and none like 'the'."));
                continue;
            }

            var terms = words.Select(word => LanguageAnalyzers.Terms(language, word)[0]);
            Add(language, [.. terms.Distinct(StringComparer.Ordinal)]);
        }
    }

    private void Add(string language, IReadOnlyList<string> terms)
    {
        foreach (var term in terms)
        {
            groups[(language, term)] = [.. Of(language, term).Union(terms, StringComparer.Ordinal)];
        }
    }
}
