namespace Steward.Activities.Privacy.Names;

/// <summary>How a word is written.</summary>
internal enum WordShape
{
    Lower,
    Capital,

    /// <summary>Two or more letters, all capital.</summary>
    Upper,

    /// <summary>One capital letter.</summary>
    Initial,

    Number,

    /// <summary>Letters and digits.</summary>
    Mixed,
}
