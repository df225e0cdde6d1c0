using Steward.Activities.Models.Local;

namespace Steward.Activities.Models.Remote;

/// <summary>Words of any reply of a support desk. That they stand in the rules too makes them no secret.</summary>
internal static class Everyday
{
    /// <summary>Words that hold a sentence together and say nothing themselves.</summary>
    public static IReadOnlySet<string> Grammar { get; } =
        """
        a about above after again all also am among an and any are around as at be because been before being below
        between both but by can could did do does doing done down during each either else ever every few for from
        had has have having he her here hers him his how i if in into is it its just may me might mine more most much
        must my neither no nor not of off on one only or other our ours out over own s shall she should since so some
        such t than that the their theirs them then there these they this those through to too under until up upon us
        very was we were what when where whether which while who whom whose why will with would yes yet you your yours
        don doesn didn isn aren wasn weren won wouldn couldn shouldn ll re ve m d
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static bool Has(string word) => Grammar.Contains(word) || AnswerSentences.Stems(word).All(Stems.Contains);

    public static IReadOnlySet<string> Stems { get; } = AnswerSentences.Stems(
        """
        account accounts address afternoon again agent allow also another answer answers apply arrange
        arrive arrived article ask asked authenticated available back before bill brackets brief business
        call calls cancel cancelled card change changed charge chat check checked choose close code
        colleague confirm confirmed contact cost customer customers data date day days deliver delivered
        delivery detail details different each email enquiry evening everything exchange expect facts few
        first follow full function further general give given glad good goods hand handed happy hello help
        hour hours however information inquiry inside instead instruction instructions internal item items
        json keep kind know last later leave let letter line list look look-ups looking made mail make may
        message moment money month more morning most move name near new next note notes nothing now number
        object offer office once one only open option or order orders original other over own page paid
        parcel part passage passages pay payment people person personal phone place placed plain please
        point possible price problem product products proposes provide put question questions quick ready
        receive received record records refund refunded regret repeat reply request requests rest return
        returned returns right rules same say season see send sent sentence sentences service ship shipped
        shipping shop should show shown sign since size soon sorry special square stand standard stands
        start state status step still stock store street such support sure take team text thank thanks thing
        things think ticket time today together tomorrow track two under understand unit unsure until update
        upon use used user usual value very via visit wait warm way week weeks welcome well while whole
        within without word work working write year yes yet zip
        """);
}
