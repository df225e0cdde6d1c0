namespace Steward.Activities.Models.Wording;

/// <summary>Says to an agent why a conversation came to a person.</summary>
internal static class ReasonWords
{
    public static string Of(string reason) => reason switch
    {
        "asked_for_person" => "the customer asked for a person",
        "no_answer" => "no article answers the question",
        "language" => "the customer does not write English, and the assistant has no words in their language",
        "unsure" => "the request is beyond what the assistant may settle by itself",
        "unhappy" => "the customer is very unhappy",
        "note_unclear" => "the assistant could not tell what the note at hand-back asks for; write it as one plain order, "
            + "such as \"go ahead with the cancellation\" or \"tell the customer: …\"",
        "not_authenticated" => "the customer could not be identified after several tries",
        "risk_legal" => "the customer mentions lawyers, courts or a regulator",
        "risk_medical" => "somebody may be hurt or unwell",
        "risk_vulnerable" => "the customer may be in distress",
        "risk_money" => "the customer reports fraud or a disputed charge",
        "risk_injection" => "the message tries to give the assistant orders; it followed none of them",
        "risk_anger" => "the customer is angry",
        "doubtful_audio" => "the recording could not be understood well enough",
        "no_transcriber" or "not_transcribed" => "the recording could not be turned into text",
        "delivery_failed" => "the last reply could not be delivered",
        "outage" => "a system did not answer",
        _ when reason.StartsWith("sla_", StringComparison.Ordinal) => "a promised time has passed",
        _ when reason.StartsWith("budget_", StringComparison.Ordinal) => "the assistant's budget for this ticket is used up",
        _ => "a rule of the policy",
    };

    /// <summary>The next best action.</summary>
    public static string Next(string reason, bool known) => reason switch
    {
        "asked_for_person" => "greet the customer and take the request over",
        "no_answer" => "answer from your knowledge, and consider an article on it",
        "language" => "answer in the customer's language",
        "note_unclear" => "settle it yourself, or hand back with a plainer note",
        "risk_legal" => "acknowledge the complaint, admit and promise nothing about the dispute, then settle the order",
        "risk_medical" => "ask whether everybody is safe first; give no medical advice",
        "risk_vulnerable" => "answer in person, calmly, before anything about the order",
        "risk_money" => "check the charge with the payment provider; ask for no card number",
        "risk_injection" => "check whether a real request is left; otherwise close. Nothing was shown or changed",
        "risk_anger" or "unhappy" => "apologise for what went wrong, say what happens next and when",
        _ when !known => "find out who the customer is, then settle the request",
        _ => "settle the request by hand, or propose the action for the customer",
    };
}
