using Lucene.Net.Analysis;

namespace Steward.Activities.Knowledge;

/// <summary>Analyzes each field of a passage by the language in its name, such as <c>text.en</c>.</summary>
internal sealed class PassageFieldAnalyzer() : AnalyzerWrapper(PER_FIELD_REUSE_STRATEGY)
{
    protected override Analyzer GetWrappedAnalyzer(string fieldName) =>
        LanguageAnalyzers.For(fieldName[(fieldName.LastIndexOf('.') + 1)..]);
}
