using Steward.Activities.Models.Local;

namespace Steward.Activities.Models.Remote;

/// <summary>
/// Words of any reply of a support desk. That they stand in an internal note too makes them no secret.
/// </summary>
internal static class Everyday
{
    public static IReadOnlySet<string> Stems { get; } = AnswerSentences.Stems(
        """
        account accounts address afternoon again agent also another answer answers apply arrange arrive arrived article ask
        asked available back before bill business call cancel cancelled card change changed charge chat check checked choose
        close code colleague confirm contact cost customer customers date day days deliver delivered delivery detail details
        different each email enquiry evening exchange expect few first follow full further general give given glad good goods
        hand handed happy hello help hour hours however information inquiry instead item items keep kind know last later
        leave let letter line list look looking made mail make may message moment money month more morning most move name
        near new next nothing now number offer office once one only open option or order orders original other over page
        paid parcel part pay payment people person phone place placed please point possible price problem product products
        provide put question questions quick ready receive received record records refund refunded regret reply request
        requests return returned returns right same say season see send sent service ship shipped shipping shop should show
        sign since size soon sorry special standard start state status step still stock store street such support sure take
        team text thank thanks thing things think ticket time today together tomorrow track two under understand unit until
        update upon use used user usual value very via visit wait way week weeks welcome well while whole within without
        word work working write year yes yet zip authenticated confirmed everything facts function hand inside instruction
        instructions internal note notes own personal proposes repeat reply rest rules sentence square stands stand
        warm plain brief call calls shown data json object kind sentences passage passages look-ups brackets unsure allow
        """);
}
