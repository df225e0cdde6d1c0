namespace Steward.Activities.Privacy.Names;

/// <summary>Finds one sort of personal data among a text's words.</summary>
internal interface ITagger
{
    void Tag(TaggedText text);
}
