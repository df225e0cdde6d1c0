using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Steward.Activities.Knowledge.Analysis;

/// <summary>
/// English words that say nothing about a subject: neither indexed nor counted as a question's words.
/// </summary>
internal static class FunctionWords
{
    private const string Text =
        """
        a about above after again all also am an and any anyone anything are aren't as at be because been before being
        below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during
        each else ever few for from further get gets getting got had has have haven't having he hello help her here hers
        hey hi him his how however i i'd i'll i'm i've if in into is isn't it it's its itself just know let like many
        may maybe me might mine more most much must my myself need needs no nor not now of off ok okay on once one only
        or other our ours out over own per please possible same shall she should shouldn't so some someone something
        still such tell than thank thanks that that's the their theirs them then there there's these they thing things
        this those through to too under until up upon us use uses using very want wants was wasn't we well were
        weren't what what's
        when where where's which while who whom whose why will with won't would wouldn't yes you you're your yours
        condition conditions info information long policies policy question rule rules stuff take takes term terms work
        working works
        """;

    public static CharArraySet English { get; } = new(
        LuceneVersion.LUCENE_48,
        Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        ignoreCase: true);
}
