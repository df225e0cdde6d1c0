namespace Steward.Activities.Privacy;

/// <summary>Finds one kind of personal data.</summary>
internal interface IPersonalDataFinder
{
    /// <summary>What it finds, in any order; pieces may overlap.</summary>
    IEnumerable<PersonalData> Find(FoldedText text);
}
