namespace Steward.Activities.Models.Wording;

/// <summary>The assistant's general words.</summary>
internal static class Phrases
{
    public const string Greeting = "Hello, and thank you for writing. How can I help you today?";

    public const string Thanks = "You're welcome! If anything else comes up, just write back.";

    public const string AskIdentity =
        "To look into your account, I need to know who you are: please send me your e-mail address, or your first "
        + "and last name with your zip code.";

    public const string IdentityNotFound =
        "I could not find an account with these details. Could you check them, or send me the e-mail address you "
        + "ordered with?";

    public const string OrderNumberToo = "If you have the order number at hand, please send it too.";

    public const string ConfirmQuestion = "Is that right? Please answer \"yes\" and I will go ahead.";

    public const string NotChanged =
        "All right, I have not changed anything. Is there something else I can help you with?";

    public const string NothingToConfirm = "Thank you. What would you like me to do?";

    public const string UnderWay = "Your request is under way; I will write to you as soon as it is settled.";

    public const string AnythingElse = "Is there anything else I can help you with?";

    public const string OtherRequest = "You also asked for something else. Shall I go on with that?";

    public const string AwaitApproval =
        "Thank you. A colleague has to approve this first; I will write to you as soon as it is decided. You need "
        + "not do anything.";

    public const string Degraded =
        "I am sorry: one of our systems is not answering just now. Your message is safe with us, and we will come "
        + "back to you as soon as we can.";

    public const string Reminder =
        "I am still here to help: we are waiting for your answer. If it is no longer needed, you can leave it at that.";

    public const string Survey =
        "We have marked your request as solved. How did we do, from 1 (poor) to 5 (great)? A word or two on why "
        + "would help us.";

    public static string Next(string words) => $"Now to your next request. {words}";

    public const string Correction =
        "Something that I told you earlier has changed. This is the answer that holds now:";

    public static string HandOver(string? reason) => reason switch
    {
        "knowledge_changed" =>
            "Something that I told you earlier has changed, and I cannot tell you for certain what holds now. A "
            + "colleague will check it and write to you here.",
        "asked_for_person" or "asks_for_person" =>
            "Of course. I am passing you to a colleague, who will read all of this and write to you here.",
        "language" => "Thank you for your message. A colleague will take over from here and answer you.",
        "no_transcriber" or "not_transcribed" =>
            "Thank you for your call. I cannot listen to recordings just now, so a colleague will take over and "
            + "answer you here.",
        "doubtful_audio" =>
            "I could not understand the recording well enough to be sure, so a colleague will take over and answer "
            + "you here.",
        _ => "I want to get this right for you, so I am passing this to a colleague. They will read all of this and "
            + "answer you here.",
    };
}
