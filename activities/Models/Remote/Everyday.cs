using Steward.Activities.Models.Local;

namespace Steward.Activities.Models.Remote;

/// <summary>
/// Words of any reply of a support desk. That they stand in an internal note too makes them no secret.
/// </summary>
internal static class Everyday
{
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
